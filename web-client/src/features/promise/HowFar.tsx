import { useFormats } from '../../shared/format/formats';
import { GoalLadder } from '../../shared/parts/GoalLadder';
import type { Promised } from './api';
import { usePromiseWords } from './words';

/** The ladder counts from minus two, as goals do; a promise from nought. */
const MIDDLE = 2;

/** Where a promise began and where it is now, as each side sees it, and every evaluation behind that. */
export function HowFar({ promised }: { promised: Promised }) {
  const words = usePromiseWords();
  const formats = useFormats();
  if (promised.evaluations.length === 0) return <p className="section-lead">{words.none}</p>;
  const place = (one: Promised['evaluations'][number], label: (day: string) => string) => ({
    level: one.level - MIDDLE,
    label: label(formats.shortDay(one.evaluatedOn)),
  });
  return (
    <>
      {(['FAMILY', 'PROFESSIONAL'] as const).map((side) => {
        const its = promised.evaluations.filter((one) => one.by === side);
        const first = its[0];
        const last = its.at(-1);
        if (!first || !last) return null;
        return (
          <div key={side}>
            <h4>{words.sides[side]}</h4>
            <GoalLadder
              label={`${words.ladder(promised.title)}. ${words.sides[side]}`}
              levels={words.steps}
              then={first === last ? null : place(first, words.began)}
              now={place(last, words.now)}
            />
            <p>{promised.levels[last.level]}</p>
          </div>
        );
      })}
      <details>
        <summary>{words.history}</summary>
        <table className="table table-blocks">
          <caption className="sr-only">
            {words.history}: {promised.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.column.day}</th>
              <th scope="col">{words.column.who}</th>
              <th scope="col">{words.column.level}</th>
              <th scope="col">{words.column.note}</th>
            </tr>
          </thead>
          <tbody>
            {promised.evaluations.map((one) => (
              <tr key={one.id}>
                <th scope="row">{formats.dayAndYear(one.evaluatedOn)}</th>
                <td data-label={words.column.who}>{words.who[one.by]}</td>
                <td data-label={words.column.level}>{words.steps[one.level]}</td>
                <td data-label={words.column.note} lang="da">
                  {one.note}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
