import { scaleLinear } from 'd3-scale';
import { HiddenCell } from './HiddenCell';
import './Bars.css';

interface Bar {
  key: string;
  label: string;
  value: number | null;
  hidden: boolean;
  /** Of a sample: between which ends the true number lies. */
  ends?: [number, number] | undefined;
}

/** Amounts as bars on one scale, each with its number. The largest fills the scale, unless `atMost` says what does. */
export function Bars({
  label,
  bars,
  format,
  atMost,
}: {
  label: string;
  bars: Bar[];
  format: (value: number) => string;
  atMost?: number;
}) {
  const most = atMost ?? Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  const width = scaleLinear().domain([0, most]).range([0, 88]).clamp(true);
  const at = (value: number) => `${width(value).toFixed(2)}%`;
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
                <rect width={at(bar.value ?? 0)} height="18" />
                {bar.ends && (
                  <g className="bars-ends">
                    <line x1={at(bar.ends[0])} x2={at(bar.ends[1])} y1="9" y2="9" />
                    <line x1={at(bar.ends[0])} x2={at(bar.ends[0])} y1="4" y2="14" />
                    <line x1={at(bar.ends[1])} x2={at(bar.ends[1])} y1="4" y2="14" />
                  </g>
                )}
              </svg>
              <strong>{bar.value === null ? '–' : format(bar.value)}</strong>
              {bar.ends && <span className="bars-between">{bar.ends.map(format).join('–')}</span>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
