import { useFormats } from '../format/formats';
import './Clock.css';

const MIDNIGHT = /^00[.:]00$/;

/** How long is left, until when, and how much of the time is used. Red only in the last third, or when it is over. */
export function Clock({
  since,
  due,
  now,
  wholeDay = false,
}: {
  since: string;
  due: string;
  now: number;
  wholeDay?: boolean;
}) {
  const formats = useFormats();
  const left = formats.timeLeft(due, now);
  const whole = Date.parse(due) - Date.parse(since);
  const used = whole <= 0 ? 1 : Math.min(1, Math.max(0, (now - Date.parse(since)) / whole));
  const urgent = left.overdue || (used > 2 / 3 && Date.parse(due) - now < 2 * 24 * 3_600_000);
  // What is due by a day is due when the day is over: the day is what people have agreed on, not the midnight after it.
  const byDay = MIDNIGHT.test(formats.time(due));
  const last = byDay ? new Date(Date.parse(due) - 1).toISOString() : due;
  const days = formats.daysBetween(now, last);
  const near = Math.abs(days) <= 1;
  const day = near ? formats.relativeDay(last, now) : formats.day(last);
  return (
    <div className={urgent ? 'clock clock-urgent' : 'clock'}>
      <div className="clock-left">{left.text}</div>
      <div className="clock-when">{wholeDay || byDay ? day : `${day} ${formats.atTime(due)}`}</div>
      <svg className="clock-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="clock-track" width="100" height="6" />
        <rect className="clock-used" width={Math.max(3, used * 100)} height="6" />
      </svg>
    </div>
  );
}

const WEEK = 7;

/** When something happened, in the place where a clock would be. */
export function HappenedAt({ at, now }: { at: string; now: number }) {
  const formats = useFormats();
  const away = formats.daysBetween(at, now);
  const today = away === 0;
  const thisWeek = away > 0 && away < WEEK;
  return (
    <div className="clock">
      <div className="clock-left">
        {today
          ? formats.capital(formats.atTime(at))
          : thisWeek
            ? formats.weekday(at)
            : formats.capital(formats.relativeDay(at, now))}
      </div>
      <div className="clock-when">
        {today
          ? formats.relativeDay(at, now)
          : thisWeek
            ? `${formats.shortDay(at)} ${formats.atTime(at)}`
            : formats.atTime(at)}
      </div>
    </div>
  );
}
