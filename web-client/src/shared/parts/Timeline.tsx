import { scaleUtc } from 'd3-scale';
import { useId } from 'react';
import { useFormats } from '../format/formats';
import './Timeline.css';

export interface Span {
  from: string;
  until: string | null;
  reviewOn: string | null;
  trialUntil: string | null;
}

const DAY_MS = 24 * 3_600_000;
const OPEN_END_MS = 120 * DAY_MS;

/** One scale for all rows: from the first start to a little past the last end, always with today inside. */
export function timelineScale(spans: Span[], now: number): (moment: number) => number {
  const starts = spans.map((span) => Date.parse(span.from));
  const ends = spans.map(
    (span) => Date.parse(span.until ?? span.trialUntil ?? span.reviewOn ?? '') || now + OPEN_END_MS,
  );
  const first = Math.min(now - 60 * DAY_MS, ...starts);
  const last = Math.max(now + 60 * DAY_MS, ...ends);
  const scale = scaleUtc().domain([first, last]).range([0, 100]);
  return (moment) => Math.max(0, Math.min(100, scale(moment)));
}

const percent = (value: number) => `${value.toFixed(2)}%`;

/** First of each month between two edges of the scale, thinned so that the names do not collide. */
function monthsOf(spans: Span[], now: number, x: (moment: number) => number): { at: number; time: number }[] {
  const first = new Date(Math.min(now - 60 * DAY_MS, ...spans.map((span) => Date.parse(span.from))));
  const months: { at: number; time: number }[] = [];
  for (let month = 0; month < 60; month++) {
    const time = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1 + month, 1);
    const at = x(time);
    if (at >= 99.9) break;
    months.push({ at, time });
  }
  const every = Math.ceil(months.length / 12);
  return months.filter((_, index) => index % every === 0);
}

/** The months above the rows. */
export function TimelineHead({ spans, now }: { spans: Span[]; now: number }) {
  const formats = useFormats();
  const x = timelineScale(spans, now);
  const months = monthsOf(spans, now, x);
  return (
    <svg className="timeline-head" width="100%" height="40" aria-hidden="true">
      {months.map(({ at, time }, index) => (
        <g key={time}>
          {(index === 0 || new Date(time).getUTCMonth() === 0) && (
            <text className="timeline-year" x={percent(at)} y="14">
              {new Date(time).getUTCFullYear()}
            </text>
          )}
          <text x={percent(at)} y="34">
            {formats.month(time)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** One intervention: a bar when granted, hatched while on trial, a diamond where it is reviewed, a line for today. */
export function TimelineRow({
  span,
  spans,
  now,
  label,
  note,
}: {
  span: Span;
  spans: Span[];
  now: number;
  label: string;
  note?: string;
}) {
  const hatch = useId();
  const x = timelineScale(spans, now);
  const trial = span.trialUntil !== null;
  const start = x(Date.parse(span.from));
  const known = span.until ?? span.trialUntil;
  const end = known ? x(Date.parse(known)) : 100;
  const width = Math.max(0.8, end - start);
  const today = x(now);
  const noteLeft = end > 72;
  return (
    <svg className="timeline-row" width="100%" height="34" role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className="timeline-hatch-ground" />
          <rect width="4" height="7" className="timeline-hatch-line" />
        </pattern>
      </defs>
      {monthsOf(spans, now, x).map(({ at, time }) => (
        <line key={time} className="timeline-grid" x1={percent(at)} x2={percent(at)} y1="0" y2="34" />
      ))}
      <rect
        className={trial ? 'timeline-bar timeline-bar-trial' : 'timeline-bar'}
        x={percent(start)}
        width={percent(width)}
        y="10"
        height="14"
        rx="1"
        fill={trial ? `url(#${hatch})` : undefined}
      />
      <line className="timeline-today" x1={percent(today)} x2={percent(today)} y1="0" y2="34" />
      {span.reviewOn && (
        <svg x={percent(x(Date.parse(span.reviewOn)))} y="17" overflow="visible">
          <path className="timeline-review" d="M0-6 6 0 0 6-6 0Z" />
        </svg>
      )}
      {note && (
        <text
          className="timeline-note"
          x={percent(noteLeft ? start : end)}
          dx={noteLeft ? -8 : 8}
          y="22"
          textAnchor={noteLeft ? 'end' : 'start'}
        >
          {note}
        </text>
      )}
    </svg>
  );
}

/** What the shapes mean. */
export function TimelineLegend({
  granted,
  trial,
  review,
  today,
}: {
  granted: string;
  trial: string;
  review: string;
  today: string;
}) {
  const hatch = useId();
  return (
    <ul role="list" className="timeline-legend">
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <rect className="timeline-bar" width="24" height="14" rx="1" />
        </svg>
        {granted}
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <defs>
            <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" className="timeline-hatch-ground" />
              <rect width="4" height="7" className="timeline-hatch-line" />
            </pattern>
          </defs>
          <rect className="timeline-bar timeline-bar-trial" width="24" height="14" rx="1" fill={`url(#${hatch})`} />
        </svg>
        {trial}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="timeline-review" d="M7 1 13 7 7 13 1 7Z" />
        </svg>
        {review}
      </li>
      <li>
        <svg width="4" height="14" aria-hidden="true">
          <line className="timeline-today" x1="2" x2="2" y1="0" y2="14" />
        </svg>
        {today}
      </li>
    </ul>
  );
}
