import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { api, withEtag, type Schemas } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { SelectField, TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { useChangePlan, type Plan } from './api';
import { useFamilyWords } from './words';

type Change = Schemas['Turn'];
type Cause = Schemas['TurnCause'];
const possible: Record<Plan['status'], Change[]> = {
  DRAFT: [],
  ACTIVE: ['PAUSE', 'CLOSE'],
  PAUSED: ['RESUME', 'CLOSE'],
  CLOSED: ['REOPEN'],
};
/** Which reasons fit what; the list is the service's own. */
const causes: Record<Change, Cause[]> = {
  PAUSE: ['FAMILY_WISHES', 'ILLNESS', 'WAITING_FOR_DECISION', 'OTHER'],
  RESUME: ['PAUSE_OVER', 'FAMILY_WISHES', 'NEW_NEED', 'OTHER'],
  CLOSE: ['GOALS_REACHED', 'NO_LONGER_NEEDED', 'FAMILY_WISHES', 'MOVED_AWAY', 'DECEASED', 'OTHER'],
  REOPEN: ['NEW_NEED', 'FAMILY_WISHES', 'CLOSED_BY_MISTAKE', 'OTHER'],
};

/** Pause, resume, close or reopen; always with a reason that others can read. */
export function StatusChange({ plan }: { plan: Plan }) {
  const words = useFamilyWords().status;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [change, setChange] = useState<Change | null>(null);
  const form = useForm({
    resolver: valibotResolver(
      v.object({
        cause: v.pipe(v.string(), v.nonEmpty(common.errors.required)),
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
      }),
    ),
    defaultValues: { cause: '', reason: '' },
  });
  const save = useChangePlan(
    plan.id,
    (body: { change: Change; cause: Cause; reason: string }, etag) =>
      withEtag(
        api.POST('/plans/{planId}/status', {
          params: { path: { planId: plan.id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    () => {
      announce(words.saved);
      setChange(null);
      form.reset();
    },
  );
  return (
    <Section title={words.title} lead={words.now(common.planStatus[plan.status])}>
      <div className="actions">
        {possible[plan.status].map((one) => (
          <button
            key={one}
            type="button"
            className="button button-secondary"
            aria-pressed={change === one}
            onClick={() => {
              setChange(one);
              form.reset();
            }}
          >
            {words.change[one]}
          </button>
        ))}
      </div>
      {change && (
        <form
          className="form-box"
          noValidate
          onSubmit={(event) =>
            void form.handleSubmit(({ cause, reason }) => save.mutate({ change, cause: cause as Cause, reason }))(event)
          }
        >
          <p>{words.effect[change]}</p>
          <SelectField label={words.cause} error={form.formState.errors.cause} registration={form.register('cause')}>
            <option value="">{words.chooseCause}</option>
            {causes[change].map((one) => (
              <option key={one} value={one}>
                {words.causes[one]}
              </option>
            ))}
          </SelectField>
          <TextField label={words.reason} error={form.formState.errors.reason} registration={form.register('reason')} />
          <ProblemMessage error={save.error} />
          <div className="actions">
            <button type="submit" className="button button-primary" disabled={save.isPending}>
              {words.change[change]}
            </button>
            <button type="button" className="plain-button" onClick={() => setChange(null)}>
              {common.cancel}
            </button>
          </div>
        </form>
      )}
    </Section>
  );
}
