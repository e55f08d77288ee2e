import { useFormats } from '../../shared/format/formats';
import { useNow } from '../../shared/format/useNow';
import '../../shared/parts/curves.css';
import { QUESTIONS, type Answer } from './api';
import { usePulseWords } from './words';
import './pulse.css';

const WIDTH = 240;
const HEIGHT = 84;
const EDGE = 10;
/** Room for what the highest and the lowest line mean. */
const END = 52;

/** How one member's answers have gone, question by question; every point is in the table too. */
export function Trend({ answers }: { answers: Answer[] }) {
  const words = usePulseWords();
  const formats = useFormats();
  const now = useNow();
  const moments = answers.map((one) => Date.parse(one.answeredAt));
  const first = Math.min(...moments);
  const span = Math.max(Math.max(...moments) - first, 1);
  return (
    <div className="pulse-trends">
      {QUESTIONS.map((question) => {
        const own = answers
          .filter((one) => one.question === question)
          .sort((one, other) => one.answeredAt.localeCompare(other.answeredAt));
        const last = own.at(-1);
        if (!last) return null;
        const points = own.map((one) => [
          EDGE + ((Date.parse(one.answeredAt) - first) / span) * (WIDTH - 2 * EDGE),
          HEIGHT - EDGE - (one.level / 4) * (HEIGHT - 2 * EDGE),
        ]);
        return (
          <figure key={question} className="pulse-trend">
            <figcaption>
              <strong>{words.short[question]}</strong>
              <span className="meta">
                {words.latest(words.levels[last.level] ?? '', formats.when(last.answeredAt, now))}
              </span>
            </figcaption>
            <svg
              width={WIDTH + END}
              height={HEIGHT}
              viewBox={`0 0 ${WIDTH + END} ${HEIGHT}`}
              role="img"
              aria-label={words.trend(
                `${words.short[question]}. ${own
                  .map((one) => words.latest(words.levels[one.level] ?? '', formats.dayAndYear(one.answeredAt)))
                  .join('; ')}`,
              )}
            >
              {words.levels.map((level, value) => {
                const y = HEIGHT - EDGE - (value / 4) * (HEIGHT - 2 * EDGE);
                const isEnd = value === 0 || value === words.levels.length - 1;
                return (
                  <g key={level}>
                    <line className="pulse-grid" x1={EDGE} x2={WIDTH - EDGE} y1={y} y2={y} />
                    {isEnd && (
                      <text className="pulse-end" x={WIDTH} y={y + 4}>
                        {level}
                      </text>
                    )}
                  </g>
                );
              })}
              <polyline className="curve-line" points={points.map((point) => point.join(',')).join(' ')} />
              {points.map(([x, y], index) => (
                <circle
                  key={index}
                  className={index === points.length - 1 ? 'curve-now' : 'curve-dot'}
                  cx={x}
                  cy={y}
                  r="4"
                />
              ))}
            </svg>
          </figure>
        );
      })}
    </div>
  );
}

/** The same as numbers and words, newest first. */
export function TrendTable({ answers, nameOf }: { answers: Answer[]; nameOf?: (memberId: string) => string }) {
  const words = usePulseWords();
  const formats = useFormats();
  return (
    <details className="pulse-table">
      <summary>{words.table}</summary>
      <table className="table table-blocks">
        <caption className="sr-only">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column.when}</th>
            {nameOf && <th scope="col">{words.column.who}</th>}
            <th scope="col">{words.column.question}</th>
            <th scope="col">{words.column.answer}</th>
            <th scope="col">{words.column.how}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((one, index) => (
            <tr key={`${one.answeredAt}-${index}`}>
              <td>{formats.dayAndYear(one.answeredAt)}</td>
              {nameOf && <td>{nameOf(one.memberId)}</td>}
              <td>{words.short[one.question]}</td>
              <td>{words.levels[one.level]}</td>
              <td>
                {words.given[one.given]}
                {one.atFollowUp && `, ${words.atFollowUp}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
