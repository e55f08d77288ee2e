import { Mark } from '../../shared/parts/marks';
import { seatName, type Circle, type Proposal } from './api';
import { useCircleWords } from './words';

type Moved = Proposal['moves'][number];

/** All that was said about a proposal, in order; folded away until it is asked for. */
export function Said({ circle, proposal }: { circle: Circle; proposal: Proposal }) {
  const words = useCircleWords().proposal;
  const told = proposal.moves.filter((move) => move.kind !== 'ROUND_CLOSED' && move.kind !== 'DECIDED');
  if (told.length === 0) return null;
  return (
    <details className="circle-said">
      <summary>{words.said}</summary>
      <ol role="list">
        {told.map((move, index) => (
          <li key={index} lang="da">
            <Line circle={circle} move={move} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Line({ circle, move }: { circle: Circle; move: Moved }) {
  const words = useCircleWords().proposal;
  const said = move.words ?? '';
  switch (move.kind) {
    case 'AMENDED':
      return <strong>{words.amended(said)}</strong>;
    case 'WENT_ON':
      return <>{words.wentOn(said)}</>;
    case 'ENDED':
      return <>{words.ended(said)}</>;
    case 'WITHDRAWN':
      return <>{words.withdrawn}</>;
    default:
      return (
        <>
          <strong>{seatName(circle.seats.find((seat) => seat.id === move.seatId))}</strong>{' '}
          {move.stance && (
            <Mark tone={move.stance === 'OBJECTION' ? 'signal' : 'outline'}>{words.stances[move.stance]}</Mark>
          )}{' '}
          {said || (!move.stance && words.nothing)}
          {move.againstPurpose && <span className="meta circle-why">{words.againstPurpose(move.againstPurpose)}</span>}
        </>
      );
  }
}
