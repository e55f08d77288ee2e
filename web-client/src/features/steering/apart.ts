import type { Cell, Measure } from './api';
import { WHOLE } from './change';

/** Two agencies whose numbers differ by more than chance would have it: the first has the larger one. */
export type Apart = [larger: string, smaller: string];

export const endsOf = (cell: Cell | undefined): [number, number] | undefined =>
  cell && cell.low !== null && cell.high !== null ? [cell.low, cell.high] : undefined;

/**
 * What may be said of the agencies beside each other in the newest quarter: null where fewer than two can be compared, and
 * nobody where all could be alike. Never an order of all: with small numbers it is made by chance.
 */
export function apartOf(measure: Measure): Apart[] | null {
  const agencies = measure.rows.flatMap((row) => {
    const ends = WHOLE.has(row.key) ? undefined : endsOf(row.cells.at(-1));
    return ends ? [{ label: row.label, ends }] : [];
  });
  if (agencies.length < 2) return null;
  return agencies.flatMap((one) =>
    agencies.filter((other) => one.ends[0] > other.ends[1]).map((other): Apart => [one.label, other.label]),
  );
}
