import { describe, expect, it } from 'vitest';
import { overview } from '../../../test/stand-in/data';
import type { Cell, Measure, Overview } from './api';
import { changesOf, movesOf } from './change';

const hidden: Cell = { hidden: true, value: null, low: null, high: null };
const cell = (value: number): Cell => ({ hidden: false, value, low: null, high: null });

const withCells = (code: Measure['code'], key: string, cells: Cell[]): Overview => ({
  ...overview,
  measures: overview.measures.map((measure) =>
    measure.code === code
      ? { ...measure, columns: ['2026-Q3', '2026-Q4'], rows: [{ key, label: 'Psykiatrien', cells }] }
      : measure,
  ),
});

describe('what a sentence may say', () => {
  it('compares the last two quarters that are shown', () => {
    expect(changesOf(overview).progress).toEqual({ now: 55, before: 48 });
    expect(changesOf(overview).risingAt).toEqual(['Familieafdelingen']);
  });

  it.each([
    ['the last', [cell(48), hidden]],
    ['the one before', [hidden, cell(55)]],
  ])('says nothing when %s is hidden', (_which, cells) => {
    expect(changesOf(withCells('GOAL_PROGRESS', 'TOTAL', cells)).progress).toBeNull();
  });

  it('never names an agency with a hidden cell', () => {
    expect(changesOf(withCells('DIRECT_CONTACTS', 'psychiatry-1099', [hidden, cell(9)])).risingAt).toEqual([]);
  });

  it('does not take a hidden cell’s value, even when one is sent', () => {
    expect(
      changesOf(withCells('GOAL_PROGRESS', 'TOTAL', [cell(48), { hidden: true, value: 3, low: null, high: null }]))
        .progress,
    ).toBeNull();
  });

  it('says of no row that it moved unless both quarters are shown', () => {
    const rows = [
      { key: 'a', label: 'Steget', cells: [cell(4), cell(9)] },
      { key: 'b', label: 'Faldet', cells: [cell(9), cell(4)] },
      { key: 'c', label: 'Skjult før', cells: [hidden, cell(9)] },
      { key: 'd', label: 'Skjult nu', cells: [cell(9), hidden] },
    ];

    expect(movesOf(rows, 1, (row) => row.label)).toEqual({ rising: ['Steget'], falling: ['Faldet'], known: 2 });
    expect(movesOf(rows, 0, (row) => row.label).known).toBe(0);
  });
});
