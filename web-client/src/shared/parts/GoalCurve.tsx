import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import type { Schemas } from '../api/client';
import { useFormats } from '../format/formats';
import { useCommonWords } from '../words';
import './curves.css';

const WIDTH = 300;
const HEIGHT = 124;
const LEVELS = [2, 1, 0, -1, -2];
const y = scaleLinear()
  .domain([-2, 2])
  .range([HEIGHT - 30, 10]);
const MONTHS_NAMED = 5;
const MONTH_MS = 30 * 24 * 3_600_000;

type Evaluation = Schemas['Evaluation'];

/** The first of each month between two moments, thinned to as many as there is room for. */
function monthStarts(start: number, end: number): Date[] {
  const first = new Date(start);
  const months: Date[] = [];
  for (let month = 1; ; month++) {
    const date = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1));
    if (date.getTime() > end) break;
    months.push(date);
  }
  const every = Math.ceil(months.length / MONTHS_NAMED);
  return months.filter((_, index) => index % every === 0);
}

/** A goal's way over time on its five levels. The dots are dated facts; the last one carries its number. */
export function GoalCurve({ words: goalWords, evaluations }: { words: string; evaluations: Evaluation[] }) {
  const words = useCommonWords();
  const formats = useFormats();
  if (evaluations.length === 0) {
    return <p className="curve-none">{words.goal.noEvaluations}</p>;
  }
  const times = evaluations.map((evaluation) => Date.parse(evaluation.evaluatedOn));
  const last = evaluations[evaluations.length - 1]!;
  const end = times[times.length - 1]!;
  const start = Math.min(times[0]!, end - 2 * MONTH_MS);
  const x = scaleUtc()
    .domain([start, end])
    .range([42, WIDTH - 52]);
  const path =
    line<Evaluation>(
      (_, index) => x(times[index]!),
      (evaluation) => y(evaluation.level),
    )(evaluations) ?? '';
  const months = monthStarts(start, end);
  const spoken = evaluations
    .map((evaluation) => `${formats.shortDay(evaluation.evaluatedOn)}: ${formats.level(evaluation.level)}`)
    .join(', ');
  return (
    <svg
      className="goal-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.goal.curve(goalWords, spoken)}
    >
      {LEVELS.map((level) => (
        <g key={level} className={level === 0 ? 'curve-level curve-level-agreed' : 'curve-level'}>
          <text x="30" y={y(level) + 4} textAnchor="end">
            {formats.level(level)}
          </text>
          <line x1="38" x2={WIDTH - 44} y1={y(level)} y2={y(level)} />
        </g>
      ))}
      {months.map((month) => (
        <text key={month.getTime()} className="curve-month" x={x(month)} y={HEIGHT - 8} textAnchor="middle">
          {formats.month(month)}
        </text>
      ))}
      <path className="curve-line" d={path} />
      {evaluations.slice(0, -1).map((evaluation, index) => (
        <circle key={evaluation.id} className="curve-dot" cx={x(times[index]!)} cy={y(evaluation.level)} r="4" />
      ))}
      <circle className="curve-now" cx={x(times[times.length - 1]!)} cy={y(last.level)} r="7" />
      <text className="curve-value" x={x(times[times.length - 1]!) + 13} y={y(last.level) + 6}>
        {formats.level(last.level)}
      </text>
    </svg>
  );
}
