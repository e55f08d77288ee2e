import { valibotResolver } from '@hookform/resolvers/valibot';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import * as v from 'valibot';
import { newId } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import { evaluatePromise, promisesQuery, type Promised } from './api';
import { HowFar } from './HowFar';
import { usePromiseWords } from './words';

/** The three promises of a youth plan, where each began, and how far it is kept. */
export function Promises({ planId, readOnly }: { planId: string; readOnly: boolean }) {
  const words = usePromiseWords();
  const promises = useQuery(promisesQuery(planId));
  const [open, setOpen] = useState<Promised['promise'] | null>(null);
  return (
    <Section title={words.title} lead={words.lead}>
      {promises.isPending && <LoadingState />}
      {promises.error && <ErrorState error={promises.error} onRetry={() => void promises.refetch()} />}
      {promises.data?.items.map((one) => (
        <article key={one.promise} aria-labelledby={`promise-${one.promise}`}>
          <h3 id={`promise-${one.promise}`}>{one.title}</h3>
          <p>
            {one.definition} {!one.evaluatedSinceFollowUp && <Mark>{words.due}</Mark>}
          </p>
          <HowFar promised={one} />
          {open === one.promise ? (
            <EvaluatePromise planId={planId} promised={one} onClose={() => setOpen(null)} />
          ) : (
            !readOnly && (
              <button type="button" className="button button-secondary" onClick={() => setOpen(one.promise)}>
                {words.evaluate}
                <span className="sr-only">: {one.title}</span>
              </button>
            )
          )}
        </article>
      ))}
    </Section>
  );
}

const schema = (errors: CommonWords['errors'], today: string) =>
  v.object({
    level: v.pipe(v.string(errors.choose), v.regex(/^[0-4]$/, errors.choose)),
    by: v.picklist(['FAMILY', 'PROFESSIONAL'], errors.choose),
    evaluatedOn: v.pipe(v.string(), v.isoDate(errors.date), v.maxValue(today, errors.future)),
    note: v.pipe(v.string(), v.maxLength(1000, errors.tooLong(1000))),
  });

function EvaluatePromise({ planId, promised, onClose }: { planId: string; promised: Promised; onClose: () => void }) {
  const words = usePromiseWords();
  const common = useCommonWords();
  const formats = useFormats();
  const client = useQueryClient();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const form = useForm({
    resolver: valibotResolver(schema(common.errors, today)),
    defaultValues: { level: '', by: 'FAMILY' as const, evaluatedOn: today, note: '' },
  });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: (said: { level: string; by: 'FAMILY' | 'PROFESSIONAL'; evaluatedOn: string; note: string }) =>
      evaluatePromise(planId, {
        id,
        promise: promised.promise,
        level: Number(said.level),
        by: said.by,
        evaluatedOn: said.evaluatedOn,
        note: said.note.trim() || null,
      }),
    onSuccess: (promises) => {
      client.setQueryData(keys.promises(planId), promises);
      announce(words.saved);
      onClose();
    },
    onError: (error) => placeFieldErrors(error, form.setError, ['level', 'by', 'evaluatedOn', 'note']),
  });
  return (
    <form
      noValidate
      aria-label={words.evaluateLong(promised.title)}
      onSubmit={(event) => void form.handleSubmit((said) => save.mutate(said))(event)}
    >
      <RadioField
        label={words.question}
        hint={words.fact}
        error={errors.level}
        registration={form.register('level')}
        choices={promised.levels.map((level, index) => ({ value: String(index), label: level }))}
      />
      <RadioField
        inRow
        label={words.by}
        error={errors.by}
        registration={form.register('by')}
        choices={[
          { value: 'FAMILY', label: words.who.FAMILY },
          { value: 'PROFESSIONAL', label: words.who.PROFESSIONAL },
        ]}
      />
      <TextField
        label={words.on}
        type="date"
        max={today}
        className="input-short"
        error={errors.evaluatedOn}
        registration={form.register('evaluatedOn')}
      />
      <TextAreaField
        label={words.note}
        hint={words.noteHint}
        optional={common.optional}
        error={errors.note}
        registration={form.register('note')}
      />
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
