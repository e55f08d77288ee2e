import type { Cell, Measure, Overview } from './api';

/** A number that may be spoken of: in a cell that is shown, and with something to measure. */
const shown = (cell: Cell | undefined): number | null =>
  cell && !cell.hidden && cell.value !== null ? cell.value : null;

export interface Change {
  now: number;
  before: number;
}

export interface Changes {
  progress: Change | null;
  contacts: Change | null;
  /** Agencies where both quarters are shown and contacts rise. */
  risingAt: string[];
  inTime: number | null;
}

/** The last two quarters of a row; null unless both may be shown. */
function lastChange(measure: Measure | undefined, row: Measure['rows'][number] | undefined): Change | null {
  if (!measure || !row || measure.columns.length < 2) return null;
  const now = shown(row.cells[row.cells.length - 1]);
  const before = shown(row.cells[row.cells.length - 2]);
  return now === null || before === null ? null : { now, before };
}

export const WHOLE = new Set(['TOTAL', 'ALL']);

/** What may be said in a sentence, from cells that are shown and nothing else. */
export function changesOf({ measures }: Overview): Changes {
  const measure = (code: Measure['code']) => measures.find((one) => one.code === code);
  const whole = (one: Measure | undefined) => one?.rows.find((row) => WHOLE.has(row.key));
  const progress = measure('GOAL_PROGRESS');
  const contacts = measure('DIRECT_CONTACTS');
  const requests = measure('REQUESTS_IN_TIME');
  const answered = whole(requests);
  return {
    progress: lastChange(progress, whole(progress)),
    contacts: lastChange(contacts, whole(contacts)),
    risingAt: (contacts?.rows ?? [])
      .filter((row) => !WHOLE.has(row.key))
      .filter((row) => {
        const change = lastChange(contacts, row);
        return change !== null && change.now > change.before;
      })
      .map((row) => row.label),
    inTime: shown(answered?.cells[answered.cells.length - 1]),
  };
}
