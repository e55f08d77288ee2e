import { api, bodyOf } from '../../shared/api/client';
import { useFormats } from '../../shared/format/formats';
import { Icon } from '../../shared/parts/Icon';
import { AgencyMark, Mark } from '../../shared/parts/marks';
import { ProblemMessage } from '../../shared/parts/states';
import { freePlaces, type Answer, type Referral, type Team } from './api';
import { Countdown } from './Countdown';
import { useReferral } from './useReferral';
import { useHomeWords } from './words';

/** What, when, from whom: the same for all who read a question. */
export function What({ referral, level = 3 }: { referral: Referral; level?: 3 | 4 }) {
  const words = useHomeWords();
  const formats = useFormats();
  const now = Date.now();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <Heading className="home-what" id={`om-${referral.id}`} tabIndex={-1}>
        {words.treatments[referral.treatment]} <span lang="da">{referral.details}</span>
      </Heading>
      <p>
        {words.start(formats.when(referral.startsAt, now))}
        {referral.expectedEnd && ` · ${words.until(formats.day(referral.expectedEnd))}`}
      </p>
    </>
  );
}

/** A question to us: how long is left, what happens then, and one likely answer. */
export function RequestCard({ referral, team, offset }: { referral: Referral; team: Team; offset: number }) {
  const words = useHomeWords();
  const formats = useFormats();
  const ask = referral.asks[0]!;
  const answer = useReferral((given: Answer) =>
    bodyOf(
      api.POST('/home/referrals/{referralId}/answer', {
        params: { path: { referralId: referral.id } },
        body: { answer: given },
      }),
    ),
  );
  const full = freePlaces(team, referral.treatment) === 0;
  const listed = ask.standing === 'LISTED';
  const urgent = used(ask.askedAt, ask.answerBy, Date.now() + offset) > 2 / 3;
  const others = referral.teamsAsked - 1;
  const title = `${words.treatments[referral.treatment]} ${referral.details}`;
  const give = (given: Answer, label: string, likely: boolean) => (
    <button
      type="button"
      className={likely ? (urgent ? 'button button-primary' : 'button button-secondary') : 'plain-button'}
      aria-describedby={`om-${referral.id}`}
      disabled={answer.isPending}
      onClick={() => answer.mutate(given)}
    >
      {label}
    </button>
  );
  return (
    <article
      className={urgent && !listed ? 'home-card home-card-urgent' : 'home-card'}
      aria-labelledby={`om-${referral.id}`}
    >
      {listed ? (
        <Mark icon="hourglass">{words.board.listed}</Mark>
      ) : (
        <Countdown since={ask.askedAt} due={ask.answerBy} kind="answer" about={title} offset={offset} />
      )}
      <What referral={referral} />
      <p className="meta">
        {words.livesIn(referral.municipality.name)} · <AgencyMark agency={referral.hospital} nameBeside />,{' '}
        <span lang="da">{referral.ward}</span>
        {others > 0 && ` · ${words.board.alsoAsked(others)}`}
      </p>
      <p className="meta">
        {words.keepsResponsibility(referral.responsible)}.{' '}
        {!listed &&
          (referral.next.length > 0
            ? words.board.goesOn(
                formats.capital(formats.atTime(ask.answerBy)),
                referral.next.map((agency) => agency.name).join(', '),
              )
            : words.board.goesOnNobody(formats.capital(formats.atTime(ask.answerBy))))}
      </p>
      {ask.standing === 'ASSESSING' && <Mark icon="eye">{words.board.assessing}</Mark>}
      {full && (
        <p className="signal">
          <Icon name="alert" size={16} /> {words.board.isFull(words.treatments[referral.treatment])}
        </p>
      )}
      <div className="actions">
        {full && !listed ? give('WAITING_LIST', words.board.list, true) : give('HAS_CAPACITY', words.board.yes, true)}
        {give('NONE', words.board.cannot, false)}
        {ask.standing === 'ASKED' && give('MUST_ASSESS', words.board.assess, false)}
      </div>
      <ProblemMessage error={answer.error} />
    </article>
  );
}

const used = (since: string, due: string, now: number) =>
  (now - Date.parse(since)) / Math.max(1, Date.parse(due) - Date.parse(since));

/** What others took, and what time or the hospital took back: gone, but not without a word. */
export function NoLongerOurs({ referrals }: { referrals: Referral[] }) {
  const words = useHomeWords();
  const formats = useFormats();
  if (referrals.length === 0) return null;
  const why = (referral: Referral) => {
    const ask = referral.asks[0]!;
    const at = formats.atTime(ask.settledAt ?? ask.answerBy);
    if (ask.standing === 'EXPIRED') return words.board.expiredAt(at);
    if (ask.standing === 'LAPSED') return words.board.lapsedAt(at);
    if (referral.state === 'CANCELLED') return words.board.cancelledAt(at);
    return referral.team && referral.reservedAt
      ? words.board.lost(referral.team.name, formats.atTime(referral.reservedAt))
      : words.board.lapsedAt(at);
  };
  return (
    <section aria-label={words.board.lostTitle}>
      <ul role="list" className="home-lost">
        {referrals.map((referral) => (
          <li key={referral.id}>
            <strong>{why(referral)}</strong>
            <span className="meta">
              {words.treatments[referral.treatment]} <span lang="da">{referral.details}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
