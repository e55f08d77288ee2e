import { valibotResolver } from '@hookform/resolvers/valibot';
import { useForm, useWatch } from 'react-hook-form';
import * as v from 'valibot';
import { momentOf } from '../../shared/format/localTime';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField, TextField } from '../../shared/parts/fields';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { offerHandOver, useArrange } from './api';
import { ColleagueField, useColleagueName } from './ColleagueField';
import { useCoordinationWords } from './words';

/** Offer the plan to a colleague; says beforehand who gets to know what. */
export function HandOverForm({
  planId,
  coordinator,
  onClose,
}: {
  planId: string;
  coordinator: string;
  onClose: () => void;
}) {
  const words = useCoordinationWords().handOver;
  const common = useCommonWords();
  const announce = useAnnounce();
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        to: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
        when: v.string(),
        note: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(1000, common.errors.tooLong(1000)),
        ),
      }),
    ),
    defaultValues: { to: '', when: '', note: '' },
  });
  const receiver = useColleagueName(useWatch({ control: form.control, name: 'to' }));
  const offer = useArrange(
    ({ to, when, note }: { to: string; when: string; note: string }) =>
      offerHandOver(planId, { to, effectiveAt: momentOf(when) || null, note }),
    () => {
      announce(words.offered);
      onClose();
    },
  );
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit((input) => offer.mutate(input))(event)}>
      <ColleagueField label={words.to} error={errors.to} registration={form.register('to')} without={[coordinator]} />
      <TextField
        label={words.when}
        hint={words.whenHint}
        type="datetime-local"
        className="input-short"
        optional={common.optional}
        registration={form.register('when')}
      />
      <TextAreaField label={words.note} error={errors.note} registration={form.register('note')} />
      {receiver && <p className="section-lead">{words.goesTo(receiver)}</p>}
      <ProblemMessage error={offer.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={offer.isPending}>
          {words.send}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
