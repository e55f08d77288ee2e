import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormats } from '../../../shared/format/formats';
import { useNow } from '../../../shared/format/useNow';
import { Icon } from '../../../shared/parts/Icon';
import { LoadingState } from '../../../shared/parts/states';
import type { Plan } from '../api';
import { changesQuery, type Line, type Stale } from './api';
import { useContentWords } from './words';
import './Merge.css';

interface Theirs {
  line: Line;
  by: string;
}

/** The last that each field of the item was changed to, and what it was before the first of these changes. */
function theirs(changes: { byName: string; lines: Line[] }[], itemId: string): Theirs[] {
  const found = new Map<string, Theirs>();
  for (const change of changes) {
    for (const line of change.lines) {
      if (line.itemId !== itemId || !line.field) continue;
      const first = found.get(line.field);
      const before = first ? first.line.before : line.before;
      found.set(line.field, { line: { ...line, before }, by: change.byName });
    }
  }
  return [...found.values()];
}

/**
 * Somebody was faster. What they changed and the writer here did not is taken over; where both have written, the two
 * stand side by side and one click takes theirs. Saving again saves on top of both, so that nobody's words are lost.
 */
export function Merge({
  plan,
  itemId,
  stale,
  mine,
  original,
  onTake,
  onMerged,
}: {
  /** As it is read again; what others wrote is taken from it. */
  plan: Plan;
  itemId: string;
  stale: Stale;
  /** What is written here, by the API's field names. */
  mine: Record<string, string>;
  /** What stood there when the writing began. */
  original: Record<string, string>;
  onTake: (field: string) => void;
  /** What others wrote up to this version is in the form, or beside it. */
  onMerged: (version: number) => void;
}) {
  const words = useContentWords().merge;
  const formats = useFormats();
  const now = useNow();
  const changes = useQuery(changesQuery(plan.id, stale.knew));
  const [taken, setTaken] = useState<string[]>([]);
  // What the writer here had not touched, which is taken over without a question.
  const [adopted, setAdopted] = useState<string[] | null>(null);
  const whole = changes.data?.changes ?? [];
  const here = theirs(whole, itemId).filter(({ line }) => line.field! in mine);
  const isRead = changes.data !== undefined && plan.version >= changes.data.to;
  useEffect(() => {
    if (adopted || !changes.data || !isRead) return;
    const untouched = here.map(({ line }) => line.field!).filter((field) => mine[field] === original[field]);
    untouched.forEach(onTake);
    setAdopted(untouched);
    onMerged(changes.data.to);
  });
  if (!isRead || !adopted) return <LoadingState />;
  const last =
    whole.findLast((change) => change.lines.some((line) => line.itemId === itemId)) ?? whole[whole.length - 1];
  if (!last) return null;
  const elsewhere = whole.flatMap((change) => change.lines.filter((line) => line.itemId !== itemId));
  const meeting = here.filter(({ line }) => !adopted.includes(line.field!));
  return (
    <section className="merge" role="alert">
      <p>
        <Icon name="alert" />{' '}
        <strong>
          {words.title(
            last.byName,
            words.did[last.change] ?? words.didOther,
            formats.capital(formats.when(last.at, now)),
          )}
        </strong>
      </p>
      <p>{meeting.length > 0 ? words.lead : words.both}</p>
      {meeting.length > 0 && (
        <table className="table table-blocks">
          <thead>
            <tr>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.theirs(last.byName)}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {meeting.map(({ line, by }) => (
              <tr key={line.field}>
                <td data-label={words.before} lang="da">
                  {line.before ?? words.nothing}
                </td>
                <td data-label={words.theirs(by)} lang="da">
                  <strong>{line.after ?? words.nothing}</strong>
                  <div>
                    <button
                      type="button"
                      className="plain-button"
                      aria-label={words.takeLong(line.after ?? words.nothing, by)}
                      onClick={() => {
                        onTake(line.field!);
                        setTaken([...taken, line.field!]);
                      }}
                    >
                      {words.take}
                    </button>
                  </div>
                </td>
                <td data-label={words.mine} lang="da">
                  {taken.includes(line.field!) ? (
                    <span className="meta">{words.taken}</span>
                  ) : (
                    mine[line.field!] || words.nothing
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {elsewhere.length > 0 && (
        <>
          <p className="meta">{words.also}</p>
          <ul>
            {elsewhere.map((line, index) => (
              <li key={index}>{line.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
