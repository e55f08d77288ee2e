import { useState } from 'react';
import { useFormats } from '../../shared/format/formats';
import { useCommonWords } from '../../shared/words';
import { movedSince, type Assessment } from './api';
import { useUnderstandingWords } from './words';
import './understanding.css';

/** The newest first; the older ones stay, and are opened when they are asked for. */
export function Assessments({
  assessments,
  nameOf,
  agencyOf,
}: {
  assessments: Assessment[];
  nameOf: (memberId: string) => string;
  agencyOf: (agencyId: string) => string;
}) {
  const words = useUnderstandingWords();
  const common = useCommonWords();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const shown = all ? assessments : assessments.slice(0, 1);
  return (
    <>
      {shown.map((one, place) => (
        <article key={one.id} className="storm">
          <h3>{words.made(formats.dayAndYear(one.madeOn), one.memberId ? nameOf(one.memberId) : words.everybody)}</h3>
          <p className="meta">
            {words.madeBy(common.and([...one.withMembers.map(nameOf), ...one.withAgencies.map(agencyOf)]))}
          </p>
          <table className="table table-blocks">
            <thead>
              <tr>
                <th scope="col">{words.column.part}</th>
                <th scope="col">{words.column.score}</th>
                <th scope="col">{words.column.words}</th>
                <th scope="col">{words.column.goal}</th>
              </tr>
            </thead>
            <tbody>
              {one.parts.map((part) => {
                const moved = movedSince(assessments, place, part.part);
                return (
                  <tr key={part.part}>
                    <th scope="row">{words.parts[part.part]}</th>
                    <td className="nowrap" data-label={words.column.score}>
                      <Scale score={part.score} goal={part.goalScore ?? null} /> {words.score(part.score)}
                      {moved !== null && moved !== 0 && <div className="meta">{words.since(formats.level(moved))}</div>}
                    </td>
                    <td lang="da" data-label={words.column.words}>
                      {part.words}
                    </td>
                    <td lang="da" data-label={words.column.goal}>
                      {part.goalWords ? `${part.goalWords} (${words.score(part.goalScore ?? 0)})` : '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </article>
      ))}
      {!all && assessments.length > 1 && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {words.older(assessments.length - 1)}
        </button>
      )}
    </>
  );
}

/** Ten steps: filled is now, a ring is where they want to go. The number stands beside it. */
function Scale({ score, goal }: { score: number; goal: number | null }) {
  return (
    <svg className="storm-scale" width="104" height="14" viewBox="0 0 104 14" aria-hidden="true" focusable="false">
      {Array.from({ length: 10 }, (_, index) => (
        <circle
          key={index}
          className={index < score ? 'storm-now' : 'storm-step'}
          cx={7 + index * 10}
          cy="7"
          r={index + 1 === goal ? 4.5 : 3}
          strokeWidth={index + 1 === goal ? 2.5 : 1}
        />
      ))}
    </svg>
  );
}
