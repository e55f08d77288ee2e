import type { Measure, Row } from './api';
import { WHOLE } from './change';

/** Rows that stand together over the quarters; one of an agency is named after it. */
export interface HistoryTable {
  key: string;
  label: string;
  rows: Row[];
}

/**
 * A measure's rows as tables over the quarters. What was given as figures is one table; what was given as tables is one
 * for each of their rows, each of their columns a row in it. Of one agency: its own, beside the whole where there is one.
 */
export function tablesOf({ rows }: Measure, agency: string | null): HistoryTable[] {
  const ofAgency = agency !== null && rows.some((row) => row.key === agency);
  const tables = new Map<string, HistoryTable>();
  for (const row of rows) {
    if (ofAgency && row.key !== agency && (row.column !== undefined || !WHOLE.has(row.key))) continue;
    const [key, label] = row.column === undefined ? ['', ''] : [row.key, row.label];
    const table = tables.get(key) ?? { key, label, rows: [] };
    table.rows.push(row.column === undefined ? row : { ...row, key: row.column, label: row.columnLabel ?? row.column });
    tables.set(key, table);
  }
  return [...tables.values()];
}
