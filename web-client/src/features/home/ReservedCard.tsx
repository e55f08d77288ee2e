import { useState } from 'react';
import { api, bodyOf } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { AgencyMark } from '../../shared/parts/marks';
import { ProblemMessage } from '../../shared/parts/states';
import type { Referral } from './api';
import { Countdown } from './Countdown';
import { useReferral } from './useReferral';
import { useHomeWords } from './words';

/** How old somebody is on a day. */
export function ageOn(birthDate: string, now: number): number {
  const today = new Date(now).toISOString().slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Who the patient is, for whom may know. */
export function Who({ referral }: { referral: Referral }) {
  const words = useHomeWords().board;
  const patient = referral.patient;
  if (!patient) return <>{words.waitsForName}</>;
  return (
    <>
      {patient.name}
      {patient.birthDate && `, ${words.years(ageOn(patient.birthDate, Date.now()))}`}
    </>
  );
}

/** Who at the hospital answers for the treatment, and how one reaches them: on everything about a patient. */
export function Responsible({ referral }: { referral: Referral }) {
  const words = useHomeWords();
  return (
    <p className="meta">
      <AgencyMark agency={referral.hospital} /> {words.board.hasResponsibility(referral.hospital.name)}{' '}
      <span lang="da">{referral.responsible}</span> ·{' '}
      <a href={`tel:${referral.responsiblePhone.replace(/\s/g, '')}`}>{words.phone(referral.responsiblePhone)}</a>
    </p>
  );
}

/** A place that we hold: now we know who it is, and have until a set time to say that the patient can come. */
export function ReservedCard({ referral, offset }: { referral: Referral; offset: number }) {
  const words = useHomeWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const path = { params: { path: { referralId: referral.id } } };
  const comes = useReferral(() => bodyOf(api.POST('/home/referrals/{referralId}/arrival', path)), words.board.saved);
  const giveBack = useReferral(() => bodyOf(api.POST('/home/referrals/{referralId}/release', path)));
  const busy = comes.isPending || giveBack.isPending;
  const title = `${words.treatments[referral.treatment]} ${referral.details}`;
  return (
    <article className="home-card" aria-labelledby={`om-${referral.id}`}>
      <Countdown
        since={referral.reservedAt!}
        due={referral.expiresAt!}
        kind="place"
        about={referral.patient?.name ?? title}
        offset={offset}
      />
      <h3 className="home-what" id={`om-${referral.id}`} tabIndex={-1}>
        <Who referral={referral} />
      </h3>
      <p>
        {words.treatments[referral.treatment]} <span lang="da">{referral.details}</span> ·{' '}
        {words.start(formats.when(referral.startsAt, Date.now()))}
      </p>
      <Responsible referral={referral} />
      {referral.coordinator && (
        <p className="meta">
          {words.board.coordinator(referral.coordinator.name)}
          {referral.coordinator.phone && ` · ${referral.coordinator.phone}`}
        </p>
      )}
      {open && referral.patient && (
        <dl className="home-referral">
          {referral.patient.personNumber && (
            <div>
              <dt>{words.board.cpr}</dt>
              <dd>{referral.patient.personNumber}</dd>
            </div>
          )}
          <div>
            <dt>{words.board.referral}</dt>
            <dd lang="da">{referral.patient.referral}</dd>
          </div>
        </dl>
      )}
      <div className="actions">
        {referral.patient && !open && (
          <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
            {words.board.openReferral}
          </button>
        )}
        {open && (
          <button
            type="button"
            className="button button-primary"
            disabled={busy}
            onClick={() => comes.mutate(undefined)}
          >
            <Icon name="check" size={16} /> {words.board.comes}
          </button>
        )}
        <button type="button" className="plain-button" disabled={busy} onClick={() => giveBack.mutate(undefined)}>
          {words.board.giveBack}
        </button>
      </div>
      <ProblemMessage error={comes.error ?? giveBack.error} />
    </article>
  );
}

/** What ended today, and how. */
export function ClosedCard({ referral }: { referral: Referral }) {
  const words = useHomeWords();
  const formats = useFormats();
  const ending = referral.ending;
  if (!ending) return null;
  return (
    <article className="home-card">
      <h3 className="home-what">
        <Who referral={referral} />
      </h3>
      <p>
        <Icon name="check" size={16} /> {formats.capital(formats.atTime(ending.at))} ·{' '}
        <strong>{ending.outcome && words.outcomes[ending.outcome].toLowerCase()}</strong>{' '}
        {ending.daysSaved !== null && words.board.days(ending.daysSaved)}
      </p>
      {ending.handedOverTo && <p className="meta">{words.board.handedTo(ending.handedOverTo.name)}</p>}
    </article>
  );
}
