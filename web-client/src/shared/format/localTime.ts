const ZONE = 'Europe/Copenhagen';
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** A moment as a `datetime-local` field writes it: in Danish time, wherever the machine is. */
export function localField(moment: Date): string {
  const part = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

export const localNow = (): string => localField(new Date());

/** What a `datetime-local` field says in Danish time, as an ISO moment; empty when it says nothing that is a moment. */
export function momentOf(field: string): string {
  const asUtc = Date.parse(`${field.slice(0, 16)}Z`);
  if (Number.isNaN(asUtc)) return '';
  // Denmark is one or two hours ahead: the one that reads back as the field is right; in the doubled hour the first is.
  for (const hours of [2, 1]) {
    const moment = new Date(asUtc - hours * 3_600_000);
    if (localField(moment) === field.slice(0, 16)) return moment.toISOString();
  }
  // The hour that summer time leaves out.
  return new Date(asUtc - 3_600_000).toISOString();
}

/** The last minute of a day written as 2026-11-23, as a moment. */
export const endOfDay = (day: string): string => momentOf(`${day}T23:59`);
