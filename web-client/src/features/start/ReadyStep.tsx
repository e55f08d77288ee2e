import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ApiProblem, type Schemas, type Versioned } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { localField, momentOf } from '../../shared/format/localTime';
import { useOutgoing } from '../../shared/live/outgoing';
import { useAnnounce } from '../../shared/parts/announce';
import { TextField } from '../../shared/parts/fields';
import { GoesTo, type Recipient } from '../../shared/parts/GoesTo';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { activatePlan, previewQuery } from './api';
import type { StepProps } from './WhoStep';
import { useStartWords } from './words';

/** The last look: who gets what, word for word, and the one button that sends. */
export function ReadyStep({
  draft,
  change,
  saved,
  flush,
}: Omit<StepProps, 'faultAt'> & {
  saved: Versioned<Schemas['Plan']> | null;
  flush: () => Promise<Versioned<Schemas['Plan']> | null>;
}) {
  const words = useStartWords().ready;
  const common = useCommonWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { follow } = useOutgoing();
  const planId = saved?.body.id ?? '';
  const preview = useQuery({ ...previewQuery(planId), enabled: planId !== '' });
  const activate = useMutation({
    mutationFn: async () => {
      const latest = await flush();
      if (!latest) throw new Error('the draft could not be saved');
      return activatePlan(latest.body.id, latest.etag);
    },
    onSuccess: async (plan) => {
      client.setQueryData(keys.plan(plan.body.id), plan);
      void client.invalidateQueries({ queryKey: keys.plans });
      void client.invalidateQueries({ queryKey: keys.myDay });
      announce(words.active);
      await follow(plan.body.id).catch(() => undefined);
      void navigate(`/familier/${plan.body.id}`);
    },
  });
  const missing = [
    !draft.familyName.trim() && words.missingName,
    !draft.members.some((member) => member.name.trim()) && words.missingMembers,
  ].filter((one): one is string => Boolean(one));
  const recipients: Recipient[] = (preview.data ?? []).flatMap(({ agency, messages, withheld }): Recipient[] =>
    withheld
      ? [{ agencies: [agency], text: words.blocked, verbatim: false }]
      : messages.length > 0
        ? messages.map((message) => ({ agencies: [agency], text: `${message.title}\n${message.text}` }))
        : [{ agencies: [agency], text: words.getsNothing, verbatim: false }],
  );
  const sends = (preview.data ?? []).some((one) => one.messages.length > 0 && !one.withheld);
  return (
    <>
      <dl className="ready-facts">
        <div>
          <dt>{words.people}</dt>
          <dd>{common.and(draft.members.map((member) => member.name.trim()).filter(Boolean)) || '–'}</dd>
        </div>
        <div>
          <dt>{words.goals}</dt>
          <dd>{draft.goals.filter((goal) => goal.words.trim()).length}</dd>
        </div>
        <div>
          <dt>{words.agencies}</dt>
          <dd>{draft.participations.length}</dd>
        </div>
        <div>
          <dt>{words.interventions}</dt>
          <dd>{draft.interventions.length}</dd>
        </div>
      </dl>
      <TextField
        label={words.first}
        hint={words.firstHint}
        optional={common.optional}
        type="datetime-local"
        className="input-short"
        value={draft.firstAppointment ? localField(new Date(draft.firstAppointment)) : ''}
        onChange={(event) => change({ firstAppointment: momentOf(event.target.value) || null })}
      />
      <Section title={words.gets}>
        {preview.isPending && <LoadingState />}
        {preview.error && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data && !sends && !preview.data.some((one) => one.withheld) && (
          <p className="section-lead">{words.nobody}</p>
        )}
        {recipients.length > 0 && <GoesTo recipients={recipients} />}
      </Section>
      {missing.length > 0 && (
        <div className="notice-missing">
          <strong>{words.missing}</strong>
          <ul>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {activate.error instanceof ApiProblem && activate.error.code === 'person-in-active-plan' ? (
        <div className="problem-message" role="alert">
          <p>
            <Icon name="problem" /> {words.conflict}
          </p>
        </div>
      ) : (
        <ProblemMessage error={activate.error} />
      )}
      <div className="actions">
        <button
          type="button"
          className="button button-primary"
          disabled={activate.isPending || missing.length > 0 || !preview.data}
          onClick={() => activate.mutate()}
        >
          <Icon name="send" /> {sends ? words.activate : words.activateQuiet}
        </button>
      </div>
      {sends && <p className="meta ready-delay">{words.delay}</p>}
    </>
  );
}
