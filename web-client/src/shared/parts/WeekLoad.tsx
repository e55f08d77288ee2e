import './WeekLoad.css';

const HALF_HOUR = 30;
const MOST = 8;

/** Half hours as squares, drawn so that they stay when colours are forced. The figure stands beside, in words. */
export function HalfHours({ minutes, tone = 'amount' }: { minutes: number; tone?: 'amount' | 'clash' | 'hollow' }) {
  const squares = Math.min(MOST, Math.ceil(minutes / HALF_HOUR));
  if (squares === 0) return null;
  return (
    <svg
      className={`half-hours half-hours-${tone}`}
      width={squares * 9}
      height={14}
      viewBox={`0 0 ${squares * 9} 14`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: squares }, (_, index) => (
        <rect key={index} x={index * 9 + 0.5} y={0.5} width={7} height={13} />
      ))}
    </svg>
  );
}
