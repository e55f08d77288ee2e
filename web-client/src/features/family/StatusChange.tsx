import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { valibotResolver } from '@hookform/resolvers/valibot';
import * as v from 'valibot';
import { api, withEtag } from '../../shared/api/client';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { useChangePlan, type Plan } from './api';
import { useFamilyWords } from './words';

type Change = 'PAUSE' | 'RESUME' | 'CLOSE' | 'REOPEN';
const possible: Record<Plan['status'], Change[]> = {
  DRAFT: [],
  ACTIVE: ['PAUSE', 'CLOSE'],
  PAUSED: ['RESUME', 'CLOSE'],
  CLOSED: ['REOPEN'],
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
        reason: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(common.errors.required),
          v.maxLength(500, common.errors.tooLong(500)),
        ),
      }),
    ),
    defaultValues: { reason: '' },
  });
  const save = useChangePlan(
    plan.id,
    (body: { change: Change; reason: string }, etag) =>
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
            onClick={() => setChange(one)}
          >
            {words.change[one]}
          </button>
        ))}
      </div>
      {change && (
        <form
          className="evaluate"
          noValidate
          onSubmit={(event) => void form.handleSubmit(({ reason }) => save.mutate({ change, reason }))(event)}
        >
          <p>{words.effect[change]}</p>
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
