import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { newId, type Schemas } from '../../shared/api/client';
import { placeFieldErrors } from '../../shared/api/fieldErrors';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, SelectField, TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords, type CommonWords } from '../../shared/words';
import { evaluateGoal, standing, useChangePlan, type Plan } from './api';
import { useContentWords } from './content/words';
import { useFamilyWords } from './words';

type Goal = Schemas['Goal'];

const evaluationSchema = (errors: CommonWords['errors'], today: string) =>
  v.object({
    level: v.pipe(v.string(errors.choose), v.regex(/^-?[0-2]$/, errors.choose)),
    by: v.picklist(['FAMILY', 'PROFESSIONAL'], errors.choose),
    evaluatedOn: v.pipe(v.string(), v.isoDate(errors.date), v.maxValue(today, errors.future)),
    note: v.pipe(v.string(), v.maxLength(1000, errors.tooLong(1000))),
    supersedes: v.string(),
  });

/** Where a goal stands on a day, as one side sees it. */
export function EvaluateForm({ plan, goal, onClose }: { plan: Plan; goal: Goal; onClose: () => void }) {
  const words = useFamilyWords();
  const common = useCommonWords();
  const formats = useFormats();
  const announce = useAnnounce();
  const today = formats.isoDay(Date.now());
  const [id] = useState(newId);
  const form = useForm({
    resolver: valibotResolver(evaluationSchema(common.errors, today)),
    defaultValues: { level: '', by: 'FAMILY' as const, evaluatedOn: today, note: '', supersedes: '' },
  });
  const { errors } = form.formState;
  const content = useContentWords().goal;
  const side = form.watch('by');
  const ownSide = standing(goal).filter((one) => one.by === side);
  const save = useChangePlan(
    plan.id,
    (body: Schemas['EvaluationInput'], etag) => evaluateGoal(plan.id, goal.id, etag, body),
    () => {
      announce(words.goals.saved);
      onClose();
    },
  );
  const submit = form.handleSubmit(({ level, by, evaluatedOn, note, supersedes }) =>
    save.mutate(
      { id, level: Number(level), by, evaluatedOn, note: note || null, supersedes: supersedes || null },
      {
        onError: (error) =>
          placeFieldErrors(error, form.setError, ['level', 'by', 'evaluatedOn', 'note', 'supersedes']),
      },
    ),
  );
  return (
    <form className="form-box" noValidate onSubmit={(event) => void submit(event)}>
      <RadioField
        label={words.goals.evaluateTitle}
        hint={words.goals.fact}
        error={errors.level}
        registration={form.register('level')}
        choices={[...goal.scale]
          .sort((a, b) => b.level - a.level)
          .map((level) => ({
            value: String(level.level),
            label: <span lang="da">{level.words}</span>,
            hint: common.goal.levels[String(level.level)],
          }))}
      />
      <RadioField
        inRow
        label={words.goals.by}
        error={errors.by}
        registration={form.register('by')}
        choices={[
          { value: 'FAMILY', label: words.goals.byFamily },
          { value: 'PROFESSIONAL', label: words.goals.byProfessional },
        ]}
      />
      <TextField
        label={words.goals.on}
        type="date"
        max={today}
        className="input-short"
        error={errors.evaluatedOn}
        registration={form.register('evaluatedOn')}
      />
      <TextAreaField
        label={words.goals.note}
        optional={common.optional}
        error={errors.note}
        registration={form.register('note')}
      />
      {ownSide.length > 0 && (
        <SelectField label={content.supersedes} error={errors.supersedes} registration={form.register('supersedes')}>
          <option value="">{content.supersedesNone}</option>
          {ownSide.map((one) => (
            <option key={one.id} value={one.id}>
              {formats.dayAndYear(one.evaluatedOn)}: {formats.level(one.level)}
            </option>
          ))}
        </SelectField>
      )}
      <ProblemMessage error={save.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {words.goals.save}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
