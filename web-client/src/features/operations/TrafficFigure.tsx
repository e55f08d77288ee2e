import { useFormats } from '../../shared/format/formats';
import type { AgencyTraffic } from './api';
import { useOperationsWords } from './words';

const WIDTH = 240;
const HEIGHT = 64;
const BASE = HEIGHT - 14;

/** What an agency was sent by the hour; what went wrong of it stands hatched at the foot of its bar. */
export function TrafficFigure({ one, most }: { one: AgencyTraffic; most: number }) {
  const words = useOperationsWords().agencies;
  const formats = useFormats();
  const step = WIDTH / one.hours.length;
  const height = (n: number) => (n / most) * (BASE - 4);
  const highest = Math.max(...one.hours.map((hour) => hour.sent));
  const told = one.hours
    .filter((hour) => hour.sent > 0)
    .map((hour) => `${formats.atTime(hour.from)}: ${hour.sent}`)
    .join(', ');
  const first = one.hours[0];
  const last = one.hours[one.hours.length - 1];
  return (
    <figure className="operations-figure">
      <figcaption>
        <strong>{one.agency.name}</strong> <span className="meta">{words.most(highest)}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${words.perHour}. ${one.agency.name}. ${told}`}>
        {one.hours.map((hour, index) => (
          <g key={hour.from}>
            <rect
              className="operations-sent"
              x={index * step + 1}
              y={BASE - height(hour.sent)}
              width={step - 2}
              height={height(hour.sent)}
            />
            <rect
              className="operations-failed"
              x={index * step + 1}
              y={BASE - height(hour.failed)}
              width={step - 2}
              height={height(hour.failed)}
            />
          </g>
        ))}
        <line className="operations-base" x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
        {first && (
          <text x="0" y={HEIGHT - 2}>
            {formats.atTime(first.from)}
          </text>
        )}
        {last && (
          <text x={WIDTH} y={HEIGHT - 2} textAnchor="end">
            {formats.atTime(last.from)}
          </text>
        )}
      </svg>
    </figure>
  );
}
