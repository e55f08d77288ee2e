import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useFormats } from '../format/formats';
import './curves.css';

const WIDTH = 96;
const HEIGHT = 32;
const MONTHS = 6;
const x = scaleLinear()
  .domain([0, MONTHS - 1])
  .range([4, WIDTH - 6]);
const y = scaleLinear()
  .domain([-2, 2])
  .range([HEIGHT - 4, 4]);

export interface MonthlyMean {
  month: string;
  mean: number;
}

/** Goals taken together over six months, on the same scale for every family; the number stands beside it. */
export function TinyCurve({ curve }: { curve: MonthlyMean[] }) {
  const formats = useFormats();
  const last = curve[curve.length - 1];
  if (!last) {
    return <span className="tiny-curve tiny-curve-none">–</span>;
  }
  const offset = MONTHS - curve.length;
  const at = (index: number) => x(index + offset);
  const path =
    line<MonthlyMean>(
      (_, index) => at(index),
      (point) => y(point.mean),
    )(curve) ?? '';
  return (
    <span className="tiny-curve">
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line className="curve-agreed-dashed" x1={x(0)} x2={x(MONTHS - 1)} y1={y(0)} y2={y(0)} />
        <path className="curve-line-ink" d={path} />
        <circle className="curve-now" cx={at(curve.length - 1)} cy={y(last.mean)} r="4" />
      </svg>
      <strong className="tiny-curve-value">{formats.level(last.mean)}</strong>
    </span>
  );
}
