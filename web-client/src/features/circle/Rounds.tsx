import { useState, type FormEvent } from 'react';
import { useAnnounce } from '../../shared/parts/announce';
import { RadioField, TextAreaField, TextField } from '../../shared/parts/fields';
import { Icon } from '../../shared/parts/Icon';
import { Section } from '../../shared/parts/Section';
import { ProblemMessage } from '../../shared/parts/states';
import { Steps } from '../../shared/parts/Steps';
import { useCommonWords } from '../../shared/words';
import {
  isSpoken,
  moveProposal,
  rounds,
  seatName,
  useCircle,
  type Circle,
  type Move,
  type Proposal,
  type Seat,
  type SpokenRound,
  type Stance,
} from './api';
import { Said } from './Said';
import { useCircleWords } from './words';

/** What is decided now: one after the other speaks, and the next round begins when all have. */
export function Rounds({ circle, proposal, mayWrite }: { circle: Circle; proposal: Proposal; mayWrite: boolean }) {
  const words = useCircleWords().proposal;
  const [amending, setAmending] = useState(false);
  const announce = useAnnounce();
  const move = useCircle(
    circle.planId,
    (body: Move) => moveProposal(circle, proposal.id, body),
    () => {
      setAmending(false);
      announce(words.written);
    },
  );
  if (!isSpoken(proposal.round)) return null;
  const seats = circle.seats.filter((seat) => proposal.seats.includes(seat.id));
  const next = seats.find((seat) => !proposal.heard.includes(seat.id));
  const objecting = seats.filter((seat) => proposal.objections.includes(seat.id));
  return (
    <Section title={words.title} level={3} lead={words.roundHints[proposal.round]}>
      <Steps
        label={words.roundsLabel}
        steps={rounds.map((round) => ({ key: round, name: words.rounds[round], to: null }))}
        current={rounds.indexOf(proposal.round)}
        words={{ done: words.done, stepOf: words.roundOf }}
      />
      <blockquote className="circle-wording" lang="da">
        {proposal.wording}
        <footer>{words.from(seatName(seats.find((seat) => seat.id === proposal.madeBy)))}</footer>
      </blockquote>
      <ul role="list" className="circle-round">
        {seats.map((seat) => (
          <li key={seat.id}>
            <Icon name={proposal.heard.includes(seat.id) ? 'check' : 'hourglass'} size={16} /> {seatName(seat)}{' '}
            <span className="meta">{proposal.heard.includes(seat.id) ? words.heard : words.waits}</span>
          </li>
        ))}
      </ul>
      {mayWrite && !amending && next && (
        <Speaking
          key={`${next.id}${proposal.moves.length}`}
          seat={next}
          round={proposal.round}
          busy={move.isPending}
          onSaid={(body) => move.mutate(body)}
        />
      )}
      {mayWrite && !amending && !next && objecting.length > 0 && (
        <p className="circle-standing">
          <Icon name="alert" size={16} /> {words.standing(objecting.map(seatName).join(', '))}
        </p>
      )}
      {mayWrite && !amending && !next && objecting.length === 0 && (
        <Closing round={proposal.round} busy={move.isPending} onMove={(body) => move.mutate(body)} />
      )}
      {amending && (
        <Amending
          wording={proposal.wording}
          busy={move.isPending}
          onAmend={(wording) => move.mutate({ kind: 'AMENDED', words: wording })}
          onCancel={() => setAmending(false)}
        />
      )}
      <ProblemMessage error={move.error} />
      {mayWrite && !amending && (
        <div className="actions">
          <button
            type="button"
            className={!next && objecting.length > 0 ? 'button button-primary' : 'plain-button'}
            onClick={() => setAmending(true)}
          >
            {words.amend}
          </button>
          <button
            type="button"
            className="plain-button"
            disabled={move.isPending}
            onClick={() => move.mutate({ kind: 'WITHDRAWN' })}
          >
            {words.withdraw}
          </button>
        </div>
      )}
      <Said circle={circle} proposal={proposal} />
    </Section>
  );
}

function Speaking({
  seat,
  round,
  busy,
  onSaid,
}: {
  seat: Seat;
  round: SpokenRound;
  busy: boolean;
  onSaid: (move: Move) => void;
}) {
  const words = useCircleWords().proposal;
  const [said, setSaid] = useState('');
  const [stance, setStance] = useState<Stance>('NO_OBJECTION');
  const [against, setAgainst] = useState('');
  const name = seatName(seat);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSaid(
      round === 'OBJECTING'
        ? {
            kind: 'STOOD',
            seatId: seat.id,
            stance,
            words: said,
            ...(stance === 'OBJECTION' ? { againstPurpose: against } : {}),
          }
        : { kind: 'SPOKEN', seatId: seat.id, words: said },
    );
  };
  return (
    <form onSubmit={submit} className="circle-form circle-now">
      <h4>{words.now(name)}</h4>
      {round === 'OBJECTING' && (
        <RadioField
          label={words.stance(name)}
          value={stance}
          onChoose={(value) => setStance(value as Stance)}
          choices={(['NO_OBJECTION', 'PREFERENCE', 'OBJECTION'] as const).map((value) => ({
            value,
            label: words.stances[value],
            hint: words.stanceHints[value],
          }))}
        />
      )}
      <TextAreaField
        label={words.says(name)}
        hint={words.saysHint}
        value={said}
        rows={2}
        maxLength={2000}
        onChange={(event) => setSaid(event.target.value)}
      />
      {stance === 'OBJECTION' && (
        <TextAreaField
          label={words.against}
          value={against}
          rows={2}
          required
          maxLength={2000}
          onChange={(event) => setAgainst(event.target.value)}
        />
      )}
      <button type="submit" className="button button-primary" disabled={busy}>
        {words.write}
      </button>
    </form>
  );
}

function Closing({ round, busy, onMove }: { round: SpokenRound; busy: boolean; onMove: (move: Move) => void }) {
  const words = useCircleWords().proposal;
  const [reviewOn, setReviewOn] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMove(round === 'OBJECTING' ? { kind: 'DECIDED', reviewOn } : { kind: 'ROUND_CLOSED' });
  };
  return (
    <form onSubmit={submit} className="circle-form circle-now">
      <p>{words.allHeard}</p>
      {round === 'OBJECTING' && (
        <TextField
          label={words.reviewOn}
          hint={words.wordingHint}
          type="date"
          className="input-short"
          required
          value={reviewOn}
          onChange={(event) => setReviewOn(event.target.value)}
        />
      )}
      <button type="submit" className="button button-primary" disabled={busy}>
        {round === 'OBJECTING' ? words.decide : words.next}
      </button>
    </form>
  );
}

function Amending({
  wording,
  busy,
  onAmend,
  onCancel,
}: {
  wording: string;
  busy: boolean;
  onAmend: (wording: string) => void;
  onCancel: () => void;
}) {
  const words = useCircleWords().proposal;
  const common = useCommonWords();
  const [next, setNext] = useState(wording);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAmend(next);
  };
  return (
    <form onSubmit={submit} className="circle-form circle-now">
      <TextAreaField
        label={words.wording}
        hint={words.amendHint}
        value={next}
        rows={2}
        required
        maxLength={1000}
        onChange={(event) => setNext(event.target.value)}
      />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={busy}>
          {words.amendSave}
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
