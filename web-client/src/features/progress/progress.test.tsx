import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { fixedTexts, lix } from '../../../test/lix';
import { lastMonth, movedLately } from './moved';
import { da } from './words/da';
import { en } from './words/en';

const scale = [-2, -1, 0, 1, 2].map((level) => ({ level, words: `trin ${level}` }));
const goal = (id: string, before: number, now: number, on = '2026-11-12') => ({
  id,
  words: id,
  scale,
  before: { level: before, on: '2026-08-01' },
  now: { level: now, on },
});

describe('what moved', () => {
  it('begins with what is better, and leaves out what stands still and what is old', () => {
    const moved = movedLately(
      [goal('harder', 0, -1), goal('same', 1, 1), goal('better', -1, 1), goal('old', -2, 2, '2026-01-01')],
      '2026-11-23',
    );

    expect(moved.map((one) => [one.id, one.by, one.from, one.to])).toEqual([
      ['better', 2, 'trin -1', 'trin 1'],
      ['harder', -1, 'trin 0', 'trin -1'],
    ]);
  });

  it('needs two looks to see a movement', () => {
    expect(movedLately([{ id: 'a', words: 'a', scale, now: { level: 1, on: '2026-11-12' } }], '2026-11-23')).toEqual(
      [],
    );
    expect(lastMonth([{ mean: 1 }])).toBeNull();
    expect(lastMonth([{ mean: -1 }, { mean: 0 }, { mean: 0.5 }])).toEqual({ from: 0, to: 0.5 });
  });

  it('comes before what is due on the day of the coordinator', async () => {
    open('/min-dag', 'karen');

    const moved = await screen.findByRole('region', { name: 'Det har flyttet sig hos familierne' });
    const week = document.getElementById('WEEK')!;
    expect(moved.compareDocumentPosition(week) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await expectAccessible();
  });

  it('comes first on a member’s own page', async () => {
    open('/vores-plan', 'rikke');

    const moved = await screen.findByRole('region', { name: 'Det har flyttet sig' });
    expect(within(moved).getByText(/Det går bedre/)).toBeTruthy();
    const goals = screen.getByRole('region', { name: 'Vores mål' });
    expect(moved.compareDocumentPosition(goals) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('its fixed words', () => {
  it.each([
    ['Danish', da],
    ['English', en],
  ])('in %s can be read at twelve', (_, words) => {
    expect(lix(fixedTexts(words))).toBeLessThanOrEqual(30);
  });
});
