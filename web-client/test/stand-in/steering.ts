import type { Schemas } from '../../src/shared/api/client';
import { overview } from './data';

type Measure = Schemas['Measure'];
type Row = Measure['rows'][number];

const GIVEN = [
  '2024-Q2',
  '2024-Q3',
  '2024-Q4',
  '2025-Q1',
  '2025-Q2',
  '2025-Q3',
  '2025-Q4',
  '2026-Q1',
  '2026-Q2',
  '2026-Q3',
  '2026-Q4',
];

/** The last quarters as they are in the overview, the earlier ones a little less each. */
function back(row: Row, isOverTime: boolean): Schemas['Cell'][] {
  const known = isOverTime ? row.cells : [];
  return GIVEN.map((_, place) => {
    const own = known[place - (GIVEN.length - known.length)];
    const from = own ?? known[0] ?? row.cells[0]!;
    return own || from.hidden || from.value === null
      ? from
      : { ...from, value: Math.round((from.value * (70 + 2.5 * place)) / 10) / 10 };
  });
}

/** One measure over every quarter of which it was given. */
export function measureHistory(code: string | undefined): Schemas['MeasureHistory'] | null {
  const measure = overview.measures.find((one) => one.code === code);
  if (!measure) return null;
  const isOverTime = measure.columns.includes(overview.period);
  const rows = isOverTime
    ? measure.rows.map((row) => ({ ...row, cells: back(row, true) }))
    : measure.rows.flatMap((row) =>
        measure.columns.map((column, index) => ({
          key: row.key,
          label: row.label,
          column,
          columnLabel: measure.columnLabels[index] ?? column,
          cells: back({ ...row, cells: [row.cells[index]!] }, false),
        })),
      );
  return {
    authority: overview.authority,
    given: GIVEN.map((period) => ({ period, givenAt: `${period.slice(0, 4)}-11-15T02:00:00Z` })),
    agencies: overview.agencies.filter((agency) => measure.rows.some((row) => row.key === agency.id)),
    measure: { ...measure, columns: GIVEN, columnLabels: GIVEN, rows },
  };
}

/** The overview of a quarter; the earlier ones differ in name alone. */
export const overviewOf = (period: string | null): Schemas['Overview'] => ({
  ...overview,
  period: period ?? overview.period,
});
