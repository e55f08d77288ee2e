import type { Cell, Measure } from './api';
import { WHOLE } from './change';

/** Two agencies, or municipalities, whose numbers differ by more than chance would have it: the first has the larger one. */
export type Apart = [larger: string, smaller: string];

export const endsOf = (cell: Cell | undefined): [number, number] | undefined =>
  cell && cell.low !== null && cell.high !== null ? [cell.low, cell.high] : undefined;

/**
 * What may be said of the rows beside each other in one column, the newest quarter unless said: null where fewer than two can be compared, and
 * nobody where all could be alike. Never an order of all: with small numbers it is made by chance.
 */
export function apartOf(measure: Measure, column = -1): Apart[] | null {
  const comparable = measure.rows.flatMap((row) => {
    const ends = WHOLE.has(row.key) ? undefined : endsOf(row.cells.at(column));
    return ends ? [{ label: row.label, ends }] : [];
  });
  if (comparable.length < 2) return null;
  return comparable.flatMap((one) =>
    comparable.filter((other) => one.ends[0] > other.ends[1]).map((other): Apart => [one.label, other.label]),
  );
}
