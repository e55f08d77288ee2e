import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import { useAnnounce } from '../../shared/parts/announce';
import { Icon } from '../../shared/parts/Icon';
import { Counter } from '../../shared/parts/marks';
import { Page } from '../../shared/parts/Page';
import { Section } from '../../shared/parts/Section';
import { EmptyState, ErrorState, LoadingState, ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { ANSWERS, boardQuery, STALE_AFTER_MS, type Answer, type Board, type Referral, type Team } from './api';
import { AtHome, Handed } from './AtHome';
import { Figures } from './Figures';
import { NoLongerOurs, RequestCard } from './RequestCard';
import { ClosedCard, ReservedCard } from './ReservedCard';
import { useHomeWords } from './words';
import './BoardPage.css';

/** What a team can take, what it is asked, and whom it treats: answered in one click. */
export default function BoardPage() {
  const words = useHomeWords().board;
  const board = useQuery(boardQuery);
  if (!board.data) {
    return (
      <Page title={words.title}>
        {board.isPending ? <LoadingState /> : <ErrorState error={board.error} onRetry={() => void board.refetch()} />}
      </Page>
    );
  }
  return <Shown board={board.data} readAt={board.dataUpdatedAt} onRetry={() => void board.refetch()} />;
}

function Shown({ board, readAt, onRetry }: { board: Board; readAt: number; onRetry: () => void }) {
  const words = useHomeWords().board;
  const common = useCommonWords();
  const formats = useFormats();
  const now = useNow(1_000);
  const offset = Date.parse(board.now) - readAt;
  const age = Math.max(0, Math.floor((now - readAt) / 1_000));
  const stale = now - readAt > STALE_AFTER_MS;
  const team = board.team;
  return (
    <Page
      title={words.title}
      className="home-board"
      kicker={
        <>
          {formats.fullDay(now + offset)} · {formats.atTime(now + offset)}
          {team && ` · ${words.open(clock(team.opensAt), clock(team.closesAt))}`}
        </>
      }
      aside={
        <span className="meta">
          <Icon name="retry" size={16} /> {words.updated(age)}
        </span>
      }
    >
      {stale && (
        <div className="problem-message" role="alert">
          <p>
            <Icon name="problem" /> {words.stale(formats.atTime(readAt))}
          </p>
          <button type="button" className="button button-secondary" onClick={onRetry}>
            {common.retry}
          </button>
        </div>
      )}
      <div className={stale ? 'home-stale' : undefined} inert={stale || undefined}>
        {team && <OfTeam board={board} team={team} offset={offset} />}
        {(!team || board.handedToUs.length > 0) && <Handed board={board} />}
      </div>
    </Page>
  );
}

const clock = (time: string) => time.replace(':', '.');

function OfTeam({ board, team, offset }: { board: Board; team: Team; offset: number }) {
  const words = useHomeWords().board;
  const ours = (referral: Referral) => referral.asks[0]!;
  const asked = board.referrals
    .filter((one) => ['ASKED', 'ASSESSING', 'LISTED'].includes(ours(one).standing))
    .sort((one, other) => ours(one).answerBy.localeCompare(ours(other).answerBy));
  const reserved = board.referrals.filter((one) => one.state === 'RESERVED' && ours(one).standing === 'RESERVED');
  const atHome = board.referrals.filter((one) => one.state === 'AT_HOME' && ours(one).standing === 'RESERVED');
  const closed = board.referrals.filter((one) => one.state === 'CLOSED' && ours(one).standing === 'RESERVED');
  const lost = board.referrals.filter((one) => ['RELEASED', 'EXPIRED', 'LAPSED'].includes(ours(one).standing));
  return (
    <>
      {!team.open && <ClosedNow team={team} asked={asked} offset={offset} />}
      <div className="home-capacity">
        <Places team={team} />
        <AnswerNow team={team} />
      </div>
      <div className="home-columns">
        <Section title={words.requests} count={<Counter count={asked.length} />}>
          {asked.length === 0 && <EmptyState title={words.noRequests}>{words.noRequestsHint}</EmptyState>}
          {asked.map((referral) => (
            <RequestCard key={referral.id} referral={referral} team={team} offset={offset} />
          ))}
          <NoLongerOurs referrals={lost} />
          <p className="meta home-who">{words.who}</p>
        </Section>
        <div>
          <Section title={words.reserved} count={<Counter count={reserved.length} filled={false} />}>
            {reserved.length === 0 && <p className="section-lead">{words.noReserved}</p>}
            {reserved.map((referral) => (
              <ReservedCard key={referral.id} referral={referral} offset={offset} />
            ))}
          </Section>
          {closed.length > 0 && (
            <Section title={words.closedToday} count={<Counter count={closed.length} filled={false} />}>
              {closed.map((referral) => (
                <ClosedCard key={referral.id} referral={referral} />
              ))}
            </Section>
          )}
        </div>
        <Section title={words.atHome} count={<Counter count={atHome.length} filled={false} />}>
          {atHome.length === 0 && <p className="section-lead">{words.noAtHome}</p>}
          {atHome.length > 0 && <AtHome referrals={atHome} now={Date.parse(board.now)} />}
        </Section>
      </div>
      {board.figures && <Figures figures={board.figures} from={board.figuresFrom} />}
    </>
  );
}

function ClosedNow({ team, asked, offset }: { team: Team; asked: Referral[]; offset: number }) {
  const words = useHomeWords().board;
  const formats = useFormats();
  const opens = formats.when(team.changesAt, Date.now() + offset);
  const next = [...new Set(asked.flatMap((one) => one.next.map((agency) => agency.name)))];
  return (
    <p className="home-closed">
      <Icon name="info" /> {next.length > 0 ? words.closed(opens, next.join(', ')) : words.closedNobody(opens)}
    </p>
  );
}

function Places({ team }: { team: Team }) {
  const words = useHomeWords();
  const sum = (of: (place: Team['places'][number]) => number) => team.places.reduce((all, one) => all + of(one), 0);
  const all = sum((one) => one.places);
  const used = sum((one) => one.atHome);
  const reserved = sum((one) => one.reserved);
  return (
    <>
      <div className="home-free">
        <span className="meta">{words.board.free}</span>
        <div>
          <strong className="home-number">{Math.max(0, all - used - reserved)}</strong> {words.board.of(all)}
        </div>
        <span className="meta">{words.board.used(used, reserved)}</span>
      </div>
      <div className="home-places">
        <ul role="list">
          {team.places.map((place) => (
            <PlaceRow key={place.treatment} place={place} />
          ))}
        </ul>
        <p className="meta home-legend" aria-hidden="true">
          <Square kind="used" /> {words.board.squareUsed} <Square kind="reserved" /> {words.board.squareReserved}{' '}
          <Square kind="free" /> {words.board.squareFree}
        </p>
      </div>
    </>
  );
}

function PlaceRow({ place }: { place: Team['places'][number] }) {
  const words = useHomeWords();
  const free = Math.max(0, place.places - place.atHome - place.reserved);
  const squares = [
    ...Array<'used'>(place.atHome).fill('used'),
    ...Array<'reserved'>(place.reserved).fill('reserved'),
    ...Array<'free'>(free).fill('free'),
  ];
  return (
    <li className="home-place">
      <span className="sr-only">
        {words.board.places(words.treatments[place.treatment], place.atHome, place.reserved, free)}
      </span>
      <span aria-hidden="true">{words.treatments[place.treatment]}</span>
      <span className="home-squares" aria-hidden="true">
        {squares.map((kind, index) => (
          <Square key={index} kind={kind} />
        ))}
      </span>
      <strong className={free === 0 ? 'signal' : undefined} aria-hidden="true">
        {free === 0 ? words.board.full : words.board.freeOf(free)}
      </strong>
    </li>
  );
}

/** Three kinds by shape: filled, hatched, hollow. */
function Square({ kind }: { kind: 'used' | 'reserved' | 'free' }) {
  return (
    <svg className={`home-square home-square-${kind}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect x="1" y="1" width="12" height="12" rx="1.500" />
      {kind === 'reserved' && <path d="M2 9 9 2M5 12l7-7" />}
    </svg>
  );
}

function AnswerNow({ team }: { team: Team }) {
  const words = useHomeWords();
  const client = useQueryClient();
  const announce = useAnnounce();
  const name = useId();
  const choose = useMutation({
    mutationFn: (answer: Answer) => bodyOf(api.PUT('/home/answer', { body: { answer } })),
    onSuccess: (board) => {
      client.setQueryData(keys.homeBoard, board);
      announce(words.board.answerSaved);
    },
  });
  return (
    <fieldset className="home-answer">
      <legend>{words.board.answerNow}</legend>
      <div className="home-answers">
        {ANSWERS.map((answer) => (
          <label key={answer} className={team.answer === answer ? 'home-choice home-choice-on' : 'home-choice'}>
            <input
              type="radio"
              name={name}
              checked={team.answer === answer}
              disabled={choose.isPending}
              onChange={() => choose.mutate(answer)}
            />
            {words.answers[answer]}
          </label>
        ))}
      </div>
      <ProblemMessage error={choose.error} />
    </fieldset>
  );
}
