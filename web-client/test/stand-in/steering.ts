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

/** Another municipality that has said yes and waits, one that is agreed with, and one that nobody has asked. */
export const neighbours: Schemas['Neighbour'][] = [
  { code: '0997', name: 'Bakke Kommune', theirYes: '2026-11-19T09:00:00Z', agreed: false },
  {
    code: '0998',
    name: 'Nabo Kommune',
    ourYes: '2026-11-03T09:00:00Z',
    saidBy: 'Anne Holck',
    theirYes: '2026-11-05T09:00:00Z',
    agreed: true,
  },
  { code: '0996', name: 'Strand Kommune', agreed: false },
];

/** What was said since, and the numbers of those that both have said yes to. */
export function comparisonOf(all: Schemas['Neighbour'][], period: string | null): Schemas['Comparison'] {
  const agreed = all.filter((one) => one.agreed);
  const cell = (value: number, low: number | null = null, high: number | null = null) => ({
    hidden: false,
    value,
    low,
    high,
  });
  const hidden = { hidden: true, value: null, low: null, high: null };
  const beside = (code: string, columns: string[], labels: string[], cells: Schemas['Cell'][][]) => {
    const measure = overview.measures.find((one) => one.code === code)!;
    const names = [{ code: '0999', name: overview.authority }, ...agreed];
    return {
      ...measure,
      columns,
      columnLabels: labels,
      rows: names.map((one, index) => ({
        key: one.code,
        label: one.name,
        cells: cells[Math.min(index, cells.length - 1)]!,
      })),
    };
  };
  return {
    authority: overview.authority,
    period: period ?? overview.period,
    periods: overview.periods,
    neighbours: all,
    questions: overview.questions,
    measures:
      agreed.length === 0
        ? []
        : [
            beside('GOAL_PROGRESS', ['TOTAL'], ['I alt'], [[cell(55)], [cell(61)]]),
            beside('DIRECT_CONTACTS', ['TOTAL'], ['I alt'], [[cell(3.2, 2.6, 3.9)], [cell(5.1, 4.2, 6.1)]]),
            beside('REQUESTS_IN_TIME', ['TOTAL'], ['I alt'], [[cell(84, 76, 90)], [cell(88, 79, 94)]]),
            beside(
              'PULSE_BY_THEME',
              ['SEEN_AND_HEARD', 'RED_THREAD'],
              ['Set og hørt', 'En rød tråd'],
              [
                [cell(2.8), cell(2.1)],
                [cell(3.1), hidden],
              ],
            ),
          ],
  };
}

/** The same after one's own municipality has said yes, or taken it back. */
export const agreedBy = (all: Schemas['Neighbour'][], code: string | undefined, yes: boolean): Schemas['Neighbour'][] =>
  all.map((one) => {
    if (one.code !== code) return one;
    const { code: same, name, theirYes } = one;
    const theirs = theirYes ? { theirYes } : {};
    return yes
      ? { code: same, name, ...theirs, ourYes: '2026-11-23T08:00:00Z', saidBy: 'Anne Holck', agreed: !!theirYes }
      : { code: same, name, ...theirs, agreed: false };
  });
