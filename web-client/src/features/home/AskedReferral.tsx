import { useState } from 'react';
import { api, bodyOf } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Mark } from '../../shared/parts/marks';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import type { Referral } from './api';
import { Log } from './AtHome';
import { PatientFields } from './PatientFields';
import { What } from './RequestCard';
import { Steps } from './Steps';
import { useReferral } from './useReferral';
import { useHomeWords } from './words';

const OVER = ['CLOSED', 'CANCELLED'];

/** One thing the hospital asked: where it is now, who has it, and what the hospital can do. */
export function AskedReferral({ referral, now }: { referral: Referral; now: number }) {
  const words = useHomeWords();
  const common = useCommonWords();
  const formats = useFormats();
  const [doing, setDoing] = useState<'patient' | 'cancel' | null>(null);
  const path = { params: { path: { referralId: referral.id } } };
  const again = useReferral(
    () => bodyOf(api.POST('/home/referrals/{referralId}/asking', { ...path, body: { teams: [] } })),
    words.ask.sent,
  );
  const unanswered = referral.state === 'UNANSWERED';
  const over = OVER.includes(referral.state);
  return (
    <article className={unanswered ? 'home-card home-card-urgent' : 'home-card'} aria-labelledby={`om-${referral.id}`}>
      <p className="home-state">
        <Mark
          tone={unanswered ? 'signal' : referral.state === 'AT_HOME' ? 'accent' : 'outline'}
          icon={unanswered ? 'alert' : referral.state === 'ASKING' ? 'hourglass' : over ? 'check' : 'people'}
        >
          {words.states[referral.state]}
        </Mark>
        {referral.state === 'RESERVED' && referral.expiresAt && (
          <span className="meta"> {words.ask.heldUntil(formats.atTime(referral.expiresAt))}</span>
        )}
        {referral.state === 'AT_HOME' && referral.team && (
          <span className="meta"> {words.ask.treatedBy(referral.team.name)}</span>
        )}
        {referral.ending?.outcome && <span className="meta"> {words.outcomes[referral.ending.outcome]}</span>}
      </p>
      <What referral={referral} />
      {referral.patient && (
        <p>
          <strong>{referral.patient.name}</strong>
          {!referral.team && !over && (
            <span className="meta">
              {' '}
              <Icon name="lock" size={15} /> {words.ask.kept}
            </span>
          )}
        </p>
      )}
      <p className="meta">
        {words.responsibility}: <span lang="da">{referral.responsible}</span>, {referral.responsiblePhone}
      </p>
      {!over && (
        <ul role="list" className="home-lost">
          {referral.asks.map((ask) => (
            <li key={ask.team.id}>
              <strong>{ask.team.name}</strong>
              <span className="meta">
                {words.standings[ask.standing]}
                {(ask.standing === 'ASKED' || ask.standing === 'ASSESSING') &&
                  `, ${words.ask.answerBy(formats.when(ask.answerBy, now))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {referral.state === 'ASKING' && referral.next.length > 0 && (
        <p className="meta">{words.ask.nextTeams(common.and(referral.next.map((team) => team.name)))}</p>
      )}
      {unanswered && <p>{words.ask.unanswered}</p>}
      {referral.notes.length > 0 && (
        <details>
          <summary>{words.ask.log}</summary>
          <Log notes={referral.notes} now={now} />
        </details>
      )}
      <details>
        <summary>{words.ask.history}</summary>
        <Steps steps={referral.steps} now={now} />
      </details>
      <div className="actions">
        {unanswered && (
          <button
            type="button"
            className="button button-primary"
            disabled={again.isPending}
            onClick={() => again.mutate(undefined)}
          >
            {words.ask.askAgain}
          </button>
        )}
        {!referral.patientKnown && !over && (
          <button
            type="button"
            className={referral.state === 'RESERVED' ? 'button button-primary' : 'plain-button'}
            aria-expanded={doing === 'patient'}
            onClick={() => setDoing(doing === 'patient' ? null : 'patient')}
          >
            {words.ask.givePatient}
          </button>
        )}
        {!over && referral.state !== 'AT_HOME' && (
          <button
            type="button"
            className="plain-button"
            aria-expanded={doing === 'cancel'}
            onClick={() => setDoing(doing === 'cancel' ? null : 'cancel')}
          >
            {words.ask.cancel}
          </button>
        )}
      </div>
      <ProblemMessage error={again.error} />
      {doing === 'patient' && !referral.patientKnown && (
        <GivePatient referral={referral} onDone={() => setDoing(null)} />
      )}
      {doing === 'cancel' && <Cancel referral={referral} />}
    </article>
  );
}

function GivePatient({ referral, onDone }: { referral: Referral; onDone: () => void }) {
  const words = useHomeWords();
  const [input, setInput] = useState({ name: '', birthDate: '', personNumber: '', referral: '' });
  const give = useReferral(async () => {
    await bodyOf(
      api.POST('/home/referrals/{referralId}/patient', {
        params: { path: { referralId: referral.id } },
        body: { ...input, birthDate: input.birthDate || null, personNumber: input.personNumber || null },
      }),
    );
    onDone();
  }, words.ask.given);
  return (
    <form
      className="home-form"
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate(undefined);
      }}
    >
      <PatientFields input={input} set={(field) => (event) => setInput({ ...input, [field]: event.target.value })} />
      <ProblemMessage error={give.error} />
      <button type="submit" className="button button-primary" disabled={give.isPending}>
        {words.board.save}
      </button>
    </form>
  );
}

function Cancel({ referral }: { referral: Referral }) {
  const words = useHomeWords();
  const [reason, setReason] = useState('');
  const cancel = useReferral(() =>
    bodyOf(
      api.POST('/home/referrals/{referralId}/cancellation', {
        params: { path: { referralId: referral.id } },
        body: { reason },
      }),
    ),
  );
  return (
    <form
      className="home-form"
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate(undefined);
      }}
    >
      <TextField
        label={words.ask.reason}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ProblemMessage error={cancel.error} />
      <button type="submit" className="button button-secondary" disabled={cancel.isPending || reason.trim() === ''}>
        {words.ask.cancel}
      </button>
    </form>
  );
}
