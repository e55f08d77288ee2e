import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Link } from 'react-router';
import { HiddenCell } from './HiddenCell';
import './curves.css';
import './SmallMultiple.css';

const SMALL = { width: 200, height: 118 };
const ALONE = { width: 460, height: 150 };
const MOST_LABELS = 6;

interface Point {
  label: string;
  /** Null where the cell is hidden or there was nothing to measure: the line is broken there. */
  value: number | null;
  /** Of a sample: between which ends the true number lies. */
  ends?: [number, number] | undefined;
}

interface SmallMultipleProps {
  title: string;
  /** Where the title leads. */
  to?: string | undefined;
  note?: string;
  points: Point[];
  domain: [number, number];
  reference?: number;
  format: (value: number) => string;
  /** The last cell is hidden: nothing is drawn, not even what came before. */
  hidden: boolean;
  /** The only plot of its panel: there is room. */
  alone?: boolean;
}

/** One small plot among equals, on the scale that they share; the last value is written at its dot. */
export function SmallMultiple({
  title,
  to,
  note,
  points,
  domain,
  reference,
  format,
  hidden,
  alone = false,
}: SmallMultipleProps) {
  const { width, height } = alone ? ALONE : SMALL;
  const x = scalePoint<number>()
    .domain(points.map((_, index) => index))
    .range([6, width - 66]);
  const y = scaleLinear()
    .domain(domain)
    .range([height - 26, 20])
    .clamp(true);
  const known = points.flatMap((point, index) =>
    point.value === null ? [] : [{ ...point, value: point.value, index }],
  );
  const first = known[0];
  const last = known[known.length - 1];
  const every = Math.ceil(points.length / MOST_LABELS);
  const path =
    line<Point>()
      .defined((point) => point.value !== null)
      .x((_, index) => x(index) ?? 0)
      .y((point) => y(point.value ?? 0))(points) ?? '';
  const told = known
    .map(
      ({ label, value, ends }) => `${label}: ${format(value)}${ends ? ` (${format(ends[0])}–${format(ends[1])})` : ''}`,
    )
    .join(', ');
  return (
    <figure className="small-multiple">
      <figcaption>
        <strong>{to ? <Link to={to}>{title}</Link> : title}</strong>
        {note && <span>{note}</span>}
      </figcaption>
      {hidden || !last ? (
        hidden ? (
          <HiddenCell />
        ) : (
          <p className="small-multiple-none">–</p>
        )
      ) : (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${told}`}>
          <line className="small-multiple-grid" x1="0" x2={width - 54} y1={y(domain[1])} y2={y(domain[1])} />
          <line className="small-multiple-base" x1="0" x2={width - 54} y1={y(domain[0])} y2={y(domain[0])} />
          {reference !== undefined && (
            <line className="curve-agreed-dashed" x1="0" x2={width - 54} y1={y(reference)} y2={y(reference)} />
          )}
          <path className="curve-line-ink" d={path} />
          {first && first.index !== last.index && (
            <text className="small-multiple-first" x={x(first.index)} y={y(first.value) - 7}>
              {format(first.value)}
            </text>
          )}
          {last.ends && (
            <path
              className="small-multiple-ends"
              d={`M${(x(last.index) ?? 0) - 4} ${y(last.ends[0])}h8M${x(last.index)} ${y(last.ends[0])}V${y(last.ends[1])}m-4 0h8`}
            />
          )}
          <circle className="curve-now" cx={x(last.index)} cy={y(last.value)} r="5" />
          <text className="small-multiple-value" x={(x(last.index) ?? 0) + 9} y={y(last.value) + 5}>
            {format(last.value)}
          </text>
          {points.map(
            (point, index) =>
              (alone ? (points.length - 1 - index) % every === 0 : index === 0 || index === points.length - 1) && (
                <text
                  key={point.label}
                  className="small-multiple-when"
                  x={index === 0 ? 0 : x(index)}
                  y={height - 6}
                  textAnchor={index === 0 ? 'start' : 'middle'}
                >
                  {point.label}
                </text>
              ),
          )}
        </svg>
      )}
    </figure>
  );
}
