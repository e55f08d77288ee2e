import type { Cell, Measure, Overview, Row } from './api';

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

/** What became more and what less, of rows that are shown in both of two columns. */
export interface Moves {
  rising: string[];
  falling: string[];
  /** Of how many rows something can be said. */
  known: number;
}

/** Compares a column with the one before, row by row; a hidden cell says nothing. */
export function movesOf(rows: Row[], column: number, nameOf: (row: Row) => string): Moves {
  const moves: Moves = { rising: [], falling: [], known: 0 };
  for (const row of rows) {
    const now = shown(row.cells[column]);
    const before = shown(row.cells[column - 1]);
    if (now === null || before === null) continue;
    moves.known++;
    if (now > before) moves.rising.push(nameOf(row));
    if (now < before) moves.falling.push(nameOf(row));
  }
  return moves;
}

/** One row's number in a column and in the one before; null unless both may be shown. */
export function changeAt(row: Row | undefined, column: number): Change | null {
  const now = shown(row?.cells[column]);
  const before = shown(row?.cells[column - 1]);
  return now === null || before === null ? null : { now, before };
}

export const WHOLE = new Set(['TOTAL', 'ALL']);

/** What may be said in a sentence of the municipality or of one agency, from cells that are shown and nothing else. */
export function changesOf({ measures }: Overview, agency?: string): Changes {
  const measure = (code: Measure['code']) => measures.find((one) => one.code === code);
  const group = (one: Measure | undefined) =>
    one?.rows.find((row) => (agency ? row.key === agency : WHOLE.has(row.key)));
  const last = (one: Measure | undefined, row: Row | undefined) => changeAt(row, (one?.columns.length ?? 0) - 1);
  const progress = measure('GOAL_PROGRESS');
  const contacts = measure('DIRECT_CONTACTS');
  return {
    progress: last(progress, group(progress)),
    contacts: last(contacts, group(contacts)),
    risingAt: agency
      ? []
      : (contacts?.rows ?? [])
          .filter((row) => !WHOLE.has(row.key))
          .filter((row) => {
            const change = last(contacts, row);
            return change !== null && change.now > change.before;
          })
          .map((row) => row.label),
    inTime: shown(group(measure('REQUESTS_IN_TIME'))?.cells.at(-1)),
  };
}
