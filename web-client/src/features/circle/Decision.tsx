import { useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useAnnounce } from '../../shared/parts/announce';
import { TextAreaField, TextField } from '../../shared/parts/fields';
import { Mark } from '../../shared/parts/marks';
import { ProblemMessage } from '../../shared/parts/states';
import { useCommonWords } from '../../shared/words';
import { moveProposal, useCircle, type Circle, type Move, type Proposal } from './api';
import { Said } from './Said';
import { useCircleWords } from './words';

/** What became of one proposal; what was decided can be looked at again, also when the circle is dissolved. */
export function Decision({ circle, proposal, mayWrite }: { circle: Circle; proposal: Proposal; mayWrite: boolean }) {
  const words = useCircleWords().proposal;
  const formats = useFormats();
  const [reviewing, setReviewing] = useState(false);
  const holds = proposal.round === 'DECIDED';
  return (
    <article className="circle-decision">
      <p className="circle-decided">
        <Mark tone={holds ? 'accent' : 'outline'}>{words.rounds[proposal.round]}</Mark>{' '}
        <strong lang="da">{proposal.wording}</strong>
        <span className="meta">
          {proposal.decidedAt && `${formats.dayAndYear(proposal.decidedAt)}. `}
          {proposal.reviewOn && words.reviewed(formats.dayAndYear(proposal.reviewOn))}
        </span>
      </p>
      {mayWrite && holds && !reviewing && (
        <button type="button" className="button button-secondary" onClick={() => setReviewing(true)}>
          {words.again}
        </button>
      )}
      {reviewing && <Review circle={circle} proposal={proposal} onClose={() => setReviewing(false)} />}
      <Said circle={circle} proposal={proposal} />
    </article>
  );
}

function Review({ circle, proposal, onClose }: { circle: Circle; proposal: Proposal; onClose: () => void }) {
  const words = useCircleWords().proposal;
  const common = useCommonWords();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const move = useCircle(
    circle.planId,
    (body: Move) => moveProposal(circle, proposal.id, body),
    () => {
      announce(words.written);
      onClose();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate({ kind: 'WENT_ON', words: said, reviewOn });
  };
  return (
    <form onSubmit={submit} className="circle-form circle-now">
      <TextAreaField
        label={words.howIsIt}
        value={said}
        rows={2}
        required
        maxLength={2000}
        onChange={(event) => setSaid(event.target.value)}
      />
      <TextField
        label={words.reviewOn}
        type="date"
        className="input-short"
        required
        value={reviewOn}
        onChange={(event) => setReviewOn(event.target.value)}
      />
      <ProblemMessage error={move.error} />
      <div className="actions">
        <button type="submit" className="button button-primary" disabled={move.isPending}>
          {words.goesOn}
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={move.isPending || said.trim() === ''}
          onClick={() => move.mutate({ kind: 'ENDED', words: said })}
        >
          {words.ends}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </form>
  );
}
