import { useFormats } from '../../shared/format/formats';
import { AgencyMark } from '../../shared/parts/marks';
import { useCommonWords } from '../../shared/words';
import type { Grid, Participant, View } from './api';
import { useNetworkWords } from './words';

/** The letter of a contradiction, as it stands in the grid and on its card. */
export function LetterMark({ letter }: { letter: string }) {
  return (
    <span className="letter-mark" aria-hidden="true">
      {letter}
    </span>
  );
}

export function ParticipantName({ one }: { one: Pick<Participant, 'name' | 'letters'> }) {
  return one.letters ? <AgencyMark agency={{ letters: one.letters, name: one.name }} nameBeside /> : <>{one.name}</>;
}

/** Everybody's answers side by side: the family above the thick line, the agencies below it. */
export function GridTable({
  grid,
  views,
  letters,
  asks,
  onAgain,
}: {
  grid: Grid;
  views: View[];
  /** The letters of the contradictions that an answer is part of. */
  letters: Map<string, string[]>;
  asks: boolean;
  onAgain?: (view: View) => void;
}) {
  const words = useNetworkWords().grid;
  const order = grid.participants.map((one) => `${one.kind}:${one.id}`);
  const place = (view: View) => order.indexOf(`${view.participant.kind}:${view.participant.id}`);
  const rows = [...views].sort((one, other) => place(one) - place(other));
  const firstAgency = rows.findIndex((view) => view.participant.kind === 'AGENCY');
  return (
    <table className="table table-blocks network-grid">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.problem}</th>
          <th scope="col">{words.action}</th>
          <th scope="col">{words.doers}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((view, index) => (
          <Row
            key={view.id}
            view={view}
            letters={letters.get(view.id) ?? []}
            below={index === firstAgency && index > 0}
            onAgain={onAgain}
          />
        ))}
        {asks && grid.asks.map((ask) => <Waiting key={ask.id} ask={ask} />)}
      </tbody>
    </table>
  );
}

function Row({
  view,
  letters,
  below,
  onAgain,
}: {
  view: View;
  letters: string[];
  below: boolean;
  onAgain?: (view: View) => void;
}) {
  const words = useNetworkWords();
  const common = useCommonWords();
  const formats = useFormats();
  const apart = letters.length > 0;
  return (
    <tr id={`svar-${view.id}`} className={below ? 'network-below' : undefined}>
      <th scope="row">
        <ParticipantName one={view.participant} />
        <div className="meta">
          {words.grid.about(
            view.aboutName ?? common.wholeFamily.toLowerCase(),
            common.topics[view.topic].toLowerCase(),
          )}
        </div>
        <div className="meta">
          {words.grid.answered(formats.shortDay(view.answeredAt))}
          {view.told === 'TO_COORDINATOR' && `, ${words.grid.toCoordinator}`}
          {view.common && `, ${words.grid.common}`}
        </div>
        {onAgain && (
          <button
            type="button"
            className="plain-button"
            aria-label={`${words.grid.again}: ${view.participant.name}`}
            onClick={() => onAgain(view)}
          >
            {words.grid.again}
          </button>
        )}
      </th>
      <td data-label={words.grid.problem} lang="da">
        {view.problem}
      </td>
      <td data-label={words.grid.action} className={apart ? 'network-apart' : undefined}>
        {letters.map((letter) => (
          <a key={letter} href={`#modsaetning-${letter}`} aria-label={words.grid.apart(letter)}>
            <LetterMark letter={letter} />
          </a>
        ))}{' '}
        <span lang="da">{view.action}</span>
        {view.pulls.length > 0 && <div className="meta">{common.and(view.pulls.map((pull) => words.pulls[pull]))}</div>}
      </td>
      <td data-label={words.grid.doers}>
        {common.and(view.doers.map((doer) => doer.name))}
        {view.who && (
          <div className={view.doers.length > 0 ? 'meta' : undefined} lang="da">
            {view.who}
          </div>
        )}
      </td>
    </tr>
  );
}

function Waiting({ ask }: { ask: Grid['asks'][number] }) {
  const words = useNetworkWords().grid;
  const common = useCommonWords();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        <ParticipantName one={ask.agency} />
        <div className="meta">{words.about(ask.memberName, common.topics[ask.topic].toLowerCase())}</div>
      </th>
      <td colSpan={3} className="network-waits">
        {words.waits(formats.shortDay(ask.askedAt))}
      </td>
    </tr>
  );
}
