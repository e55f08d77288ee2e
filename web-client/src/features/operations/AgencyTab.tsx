import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField, TextField } from '../../shared/parts/fields';
import { AgencyMark } from '../../shared/parts/marks';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ProblemMessage } from '../../shared/parts/states';
import { AgencyForm } from './AgencyForm';
import {
  catchUp,
  changeAgency,
  pause,
  resume,
  sendTest,
  settingsQuery,
  type AgencySettings,
  type AgencyTraffic,
  type Overview,
} from './api';
import { CircuitMark, CircuitWhy } from './Circuit';
import { useOperationsWords } from './words';

/** One agency: how it goes, what has happened, and what one can do about it. */
export function AgencyTab({ overview, agencyId }: { overview: Overview; agencyId: string }) {
  const words = useOperationsWords();
  const one = overview.agencies.find((agency) => agency.agency.id === agencyId);
  const back = <Link to="/drift">{words.actions.back}</Link>;
  if (!one) return <EmptyState title={words.agencies.none}>{back}</EmptyState>;
  return (
    <Section title={<AgencyMark agency={one.agency} nameBeside />} aside={back}>
      <p className="operations-state">
        <CircuitMark circuit={one.circuit} />
        {one.unanswered > 0 && <strong>{words.silent(one.unanswered)}</strong>}
      </p>
      <CircuitWhy circuit={one.circuit} />
      <div className="operations-actions">
        <Sending one={one} />
        <Test one={one} />
        <CatchUp one={one} />
      </div>
      <History one={one} />
      <Settings agencyId={agencyId} lastNumber={one.lastNumber} />
    </Section>
  );
}

function useDone(text: (result: unknown) => string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  return async (result: unknown) => {
    announce(text(result));
    await client.invalidateQueries({ queryKey: keys.operations });
  };
}

function Sending({ one }: { one: AgencyTraffic }) {
  const words = useOperationsWords().actions;
  const [asking, setAsking] = useState(false);
  const { register, handleSubmit, formState, reset } = useForm<{ reason: string }>();
  const stop = useMutation({
    mutationFn: ({ reason }: { reason: string }) => pause(one.agency.id, reason),
    onSuccess: useDone(() => words.paused),
  });
  const start = useMutation({
    mutationFn: () => resume(one.agency.id),
    onSuccess: useDone(() => words.resumed),
  });
  if (one.circuit.state === 'PAUSED') {
    return (
      <div>
        <ProblemMessage error={start.error} />
        <button
          type="button"
          className="button button-primary"
          disabled={start.isPending}
          onClick={() => start.mutate()}
        >
          {words.resume}
        </button>
      </div>
    );
  }
  return (
    <div>
      <ProblemMessage error={stop.error} />
      {asking ? (
        <form
          noValidate
          onSubmit={(event) =>
            void handleSubmit(async (input) => {
              await stop.mutateAsync(input);
              setAsking(false);
              reset();
            })(event)
          }
        >
          <TextAreaField
            label={words.pauseReason}
            hint={words.pauseHint}
            rows={2}
            maxLength={500}
            error={formState.errors.reason}
            registration={register('reason', { validate: (text) => text.trim() !== '' || words.writeWhy })}
          />
          <button type="submit" className="button button-primary" disabled={stop.isPending}>
            {words.pause}
          </button>
        </form>
      ) : (
        <button type="button" className="button button-secondary" onClick={() => setAsking(true)}>
          {words.pause}
        </button>
      )}
    </div>
  );
}

function Test({ one }: { one: AgencyTraffic }) {
  const words = useOperationsWords().actions;
  const formats = useFormats();
  const now = useNow();
  const test = useMutation({ mutationFn: () => sendTest(one.agency.id), onSuccess: useDone(() => words.tested) });
  return (
    <div>
      <ProblemMessage error={test.error} />
      <button type="button" className="button button-secondary" disabled={test.isPending} onClick={() => test.mutate()}>
        {words.test}
      </button>
      <p className="meta" role="status">
        {one.test
          ? one.test.answer
            ? words.testAnswered[one.test.answer](formats.when(one.test.answeredAt ?? one.test.askedAt, now))
            : words.testWaits(formats.when(one.test.askedAt, now))
          : words.testHint}
      </p>
    </div>
  );
}

function CatchUp({ one }: { one: AgencyTraffic }) {
  const words = useOperationsWords().actions;
  const { register, handleSubmit, formState } = useForm<{ since: string }>();
  const send = useMutation({
    mutationFn: ({ since }: { since: string }) => catchUp(one.agency.id, Number(since)),
    onSuccess: useDone((result) => words.caughtUp((result as { messages: number }).messages)),
  });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((input) => send.mutate(input))(event)}>
      <ProblemMessage error={send.error} />
      <TextField
        label={words.since}
        hint={words.sinceHint(one.lastNumber)}
        inputMode="numeric"
        maxLength={18}
        error={formState.errors.since}
        registration={register('since', { validate: (text) => /^\d+$/.test(text) || words.notANumber })}
      />
      <button type="submit" className="button button-secondary" disabled={send.isPending || one.lastNumber === 0}>
        {words.catchUp}
      </button>
      {send.data && (
        <p>
          {words.caughtUp(send.data.messages)} {send.data.more && words.caughtUpMore(send.data.last)}
        </p>
      )}
    </form>
  );
}

function History({ one }: { one: AgencyTraffic }) {
  const words = useOperationsWords();
  const formats = useFormats();
  const now = useNow();
  return (
    <Section title={words.history} level={3}>
      {one.events.length === 0 ? (
        <p className="meta">{words.noHistory}</p>
      ) : (
        <ul role="list" className="operations-history">
          {one.events.map((event) => (
            <li key={`${event.at}-${event.kind}`}>
              <span className="meta">{formats.capital(formats.when(event.at, now))}</span>
              <span>
                {words.event[event.kind](event.detail ?? '')}
                {event.kind === 'CIRCUIT_OPENED' &&
                  event.detail &&
                  `. ${words.cause[event.detail as keyof typeof words.cause]}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Settings({ agencyId, lastNumber }: { agencyId: string; lastNumber: number }) {
  const words = useOperationsWords();
  const read = useQuery(settingsQuery(agencyId));
  const client = useQueryClient();
  const announce = useAnnounce();
  const save = useMutation({
    mutationFn: changeAgency,
    onSuccess: async (saved) => {
      announce(words.form.saved);
      client.setQueryData(keys.agencySettings(agencyId), saved);
      await client.invalidateQueries({ queryKey: keys.operations });
    },
  });
  if (!read.data) return null;
  return (
    <Section title={words.settings} level={3}>
      <Known settings={read.data} lastNumber={lastNumber} />
      {read.data.madeOnScreen ? (
        <details className="operations-edit">
          <summary>{words.form.edit}</summary>
          <AgencyForm
            key={JSON.stringify(read.data)}
            settings={read.data}
            error={save.error}
            busy={save.isPending}
            onSave={(input) => save.mutate(input)}
          />
        </details>
      ) : (
        <p className="meta">{words.inFile}</p>
      )}
    </Section>
  );
}

function Known({ settings, lastNumber }: { settings: AgencySettings; lastNumber: number }) {
  const words = useOperationsWords();
  return (
    <dl className="operations-known">
      <dt>{words.format}</dt>
      <dd>{words.formats[settings.format]}</dd>
      <dt>{words.identity}</dt>
      <dd>{settings.gln ?? settings.cvr ?? '–'}</dd>
      <dt>{words.promise}</dt>
      <dd>
        {settings.acknowledgeWithinMinutes === null
          ? words.noPromise
          : words.minutes(settings.acknowledgeWithinMinutes)}
      </dd>
      <dt>{words.lastNumber}</dt>
      <dd>{lastNumber}</dd>
      <dt>{words.queues}</dt>
      <dd>
        <code>{settings.inbox}</code> <code>{settings.outbox}</code> <code>{settings.brokerUser}</code>
      </dd>
    </dl>
  );
}
