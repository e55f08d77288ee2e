import { useMemo } from 'react';
import { useLanguage } from '../words/words';
import type { Language } from '../words/language';

const ZONE = 'Europe/Copenhagen';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Moment = string | number | Date;
const asDate = (moment: Moment): Date => (moment instanceof Date ? moment : new Date(moment));

/** What is left of a clock, in words as short as the eye wants them. */
export interface TimeLeft {
  text: string;
  overdue: boolean;
}

const texts = {
  da: {
    at: 'kl.',
    today: 'i dag',
    yesterday: 'i går',
    tomorrow: 'i morgen',
    days: (n: number) => (n === 1 ? '1 dag' : `${n} dage`),
    over: (n: string) => `${n} over`,
    hours: 't',
    minutes: 'min',
    week: (n: number) => `uge ${n}`,
  },
  en: {
    at: 'at',
    today: 'today',
    yesterday: 'yesterday',
    tomorrow: 'tomorrow',
    days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
    over: (n: string) => `${n} overdue`,
    hours: 'h',
    minutes: 'min',
    week: (n: number) => `week ${n}`,
  },
};

export function formatsFor(language: Language) {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const words = texts[language];
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
    return (moment: Moment) => intl.format(asDate(moment));
  };
  const clock = formatter({ hour: '2-digit', minute: '2-digit', hour12: false });
  const shortDay = formatter({ day: 'numeric', month: 'short' });
  const day = formatter({ day: 'numeric', month: 'long' });
  const dayAndYear = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = formatter({ weekday: 'long' });
  const fullDay = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const month = formatter({ month: 'short' });
  const longMonth = formatter({ month: 'long' });
  const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  const dayNumber = (moment: Moment) => Math.round(Date.parse(`${isoDay.format(asDate(moment))}T00:00:00Z`) / DAY);
  const time = (moment: Moment) => (language === 'da' ? clock(moment).replace(':', '.') : clock(moment));
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

  const relativeDay = (moment: Moment, now: Moment): string => {
    const away = dayNumber(moment) - dayNumber(now);
    if (away === 0) return words.today;
    if (away === -1) return words.yesterday;
    if (away === 1) return words.tomorrow;
    return Math.abs(away) > 300 ? dayAndYear(moment) : shortDay(moment);
  };

  return {
    time,
    atTime: (moment: Moment) => `${words.at} ${time(moment)}`,
    shortDay,
    day,
    dayAndYear,
    longMonth,
    month: (moment: Moment) => month(moment).replace('.', ''),
    weekday: (moment: Moment) => capital(weekday(moment)),
    fullDay: (moment: Moment) => capital(fullDay(moment)),
    isoDay: (moment: Moment) => isoDay.format(asDate(moment)),
    capital,
    relativeDay,
    /** "Onsdag 2. december", with the year when it is another. */
    dayAhead: (moment: Moment, now: Moment): string =>
      `${capital(weekday(moment))} ${isoDay.format(asDate(moment)).slice(0, 4) === isoDay.format(asDate(now)).slice(0, 4) ? day(moment) : dayAndYear(moment)}`,
    /** "i dag 08.12", "20. nov." */
    when: (moment: Moment, now: Moment): string => {
      const near = Math.abs(dayNumber(moment) - dayNumber(now)) <= 1;
      return near ? `${relativeDay(moment, now)} ${time(moment)}` : relativeDay(moment, now);
    },
    week: (moment: Moment): string => words.week(isoWeek(isoDay.format(asDate(moment)))),
    daysBetween: (from: Moment, to: Moment): number => dayNumber(to) - dayNumber(from),
    timeLeft: (due: Moment, now: Moment): TimeLeft => {
      const left = asDate(due).getTime() - asDate(now).getTime();
      const size = Math.abs(left);
      const whole = Math.floor(size / DAY);
      const hours = Math.floor((size % DAY) / HOUR);
      const minutes = Math.floor((size % HOUR) / MINUTE);
      let text: string;
      if (whole >= 3) text = words.days(whole);
      else if (whole >= 1)
        text = hours > 0 && left > 0 ? `${words.days(whole)} ${hours} ${words.hours}` : words.days(whole);
      else if (hours >= 1)
        text = minutes > 0 ? `${hours} ${words.hours} ${minutes} ${words.minutes}` : `${hours} ${words.hours}`;
      else text = `${minutes} ${words.minutes}`;
      return left < 0 ? { text: words.over(text), overdue: true } : { text, overdue: false };
    },
    number: (value: number) => number.format(value),
    /** "740 t", "1,1 mio.": where there is no room for the zeros. */
    short: (value: number) => short.format(value),
    /** "12,3 kB", "1,4 MB"; of what is smaller than a thousandth of it, that. */
    fileSize: (bytes: number): string =>
      bytes < 100_000 ? `${number.format(Math.max(bytes, 100) / 1000)} kB` : `${number.format(bytes / 1_000_000)} MB`,
    /** Whole kroner without decimals, others with two. */
    money: (value: number) => (Number.isInteger(value) ? number : decimals).format(value),
    /** A goal level or mean with its sign: +1, 0, −1,4 */
    level: (value: number): string => {
      const rounded = Math.round(value * 10) / 10;
      const size = number.format(Math.abs(rounded));
      return rounded > 0 ? `+${size}` : rounded < 0 ? `\u2212${size}` : size;
    },
  };
}

/** ISO 8601 week of a day written as 2026-11-23. */
export function isoWeek(day: string): number {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / (7 * DAY)) + 1;
}

export type Formats = ReturnType<typeof formatsFor>;

export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsFor(language), [language]);
}
