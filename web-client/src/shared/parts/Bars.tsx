import { scaleLinear } from 'd3-scale';
import { HiddenCell } from './HiddenCell';
import './Bars.css';

interface Bar {
  key: string;
  label: string;
  value: number | null;
  hidden: boolean;
}

/** Amounts as bars on one scale, each with its number. */
export function Bars({ label, bars, format }: { label: string; bars: Bar[]; format: (value: number) => string }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  const width = scaleLinear().domain([0, most]).range([0, 88]);
  return (
    <ul role="list" className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className="bars-label">{bar.label}</span>
          {bar.hidden ? (
            <HiddenCell inline />
          ) : (
            <span className="bars-amount">
              <svg width="100%" height="18" aria-hidden="true">
                <rect width={`${width(bar.value ?? 0).toFixed(2)}%`} height="18" />
              </svg>
              <strong>{bar.value === null ? '–' : format(bar.value)}</strong>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
