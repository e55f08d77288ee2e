import { describe, expect, it } from 'vitest';
import { overview } from '../../../test/stand-in/data';
import { apartOf } from './apart';
import type { Measure } from './api';

const gate = overview.measures.find((measure) => measure.code === 'DIRECT_CONTACTS')!;

const of = (...ends: ([number, number] | null)[]): Measure => ({
  ...gate,
  columns: ['2026-Q4'],
  columnLabels: ['2026-Q4'],
  rows: ends.map((one, index) => ({
    key: `agency-${index}`,
    label: `Part ${index}`,
    cells: [{ hidden: one === null, value: one && 5, low: one && one[0], high: one && one[1] }],
  })),
});

describe('agencies beside each other', () => {
  it('are apart only where their ends do not meet', () => {
    expect(apartOf(of([1, 4], [4, 9], [10, 12]))).toEqual([
      ['Part 2', 'Part 0'],
      ['Part 2', 'Part 1'],
    ]);
  });

  it('are not told apart where chance could have made the difference', () => {
    expect(apartOf(of([1, 5], [4, 9]))).toEqual([]);
  });

  it('are not compared where fewer than two are shown', () => {
    expect(apartOf(of([1, 5], null))).toBeNull();
    expect(
      apartOf({ ...of([1, 5]), rows: [{ ...of([1, 5]).rows[0]!, key: 'TOTAL' }, of([8, 9]).rows[0]!] }),
    ).toBeNull();
  });
});
