import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';

describe('Overblik', () => {
  it('says what has changed before any figure', async () => {
    open('/overblik', 'anne');

    expect(await screen.findByText(/Flere familier rykker sig, 55 procent mod 48\./)).toBeTruthy();
    await expectAccessible();
  });

  it('hides an agency behind the same words as any other', async () => {
    open('/overblik', 'anne');

    const gate = await screen.findByRole('region', { name: 'Holder døren?' });

    expect(within(gate).getAllByText('for få familier til at vise')).toHaveLength(2);
    expect(within(gate).queryByRole('img', { name: /Psykiatrien/ })).toBeNull();
  });

  it('gives every figure’s numbers as a table', async () => {
    open('/overblik', 'anne');
    const gate = await screen.findByRole('region', { name: 'Holder døren?' });

    await userEvent.click(within(gate).getByRole('button', { name: 'Tabel' }));

    const row = within(gate).getByRole('row', { name: /Jobcenter Eksempel/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['11,6', '10', '5', '3,1 (1,8–4,9)']);
    const hiddenRow = within(gate).getByRole('row', { name: /Eksempel Sygehus/ });
    expect(within(hiddenRow).getAllByText('Skjult, for få familier til at vise')).toHaveLength(4);
    await expectAccessible();
  });

  it('says which agencies differ by more than chance, and puts none in an order', async () => {
    open('/overblik', 'anne');
    const gate = await screen.findByRole('region', { name: 'Holder døren?' });
    const inTime = await screen.findByRole('region', { name: 'Svarer vi i tide?' });

    expect(
      within(gate).getByText(/Ud over det tilfældige: Familieafdelingen ligger over Jobcenter Eksempel\./),
    ).toBeTruthy();
    expect(within(inTime).getByText(/Forskellene mellem parterne kan være tilfældige\./)).toBeTruthy();
    expect(within(gate).getByRole('img', { name: /Jobcenter Eksempel.*3,1 \(1,8–4,9\)/ })).toBeTruthy();
  });

  it('explains how a number is worked out', async () => {
    open('/overblik', 'anne');
    const progress = await screen.findByRole('region', { name: 'Rykker familierne sig?' });

    await userEvent.click(within(progress).getByText('Sådan regnes det'));

    expect(within(progress).getByText(/familier, der er gået frem/)).toBeTruthy();
  });

  it('says what a figure means beside it, and what is not measured', async () => {
    open('/overblik', 'anne');
    const progress = await screen.findByRole('region', { name: 'Rykker familierne sig?' });

    expect(within(progress).getByText(/^Andel af familierne, der ved kvartalets slutning lå/)).toBeTruthy();
    await userEvent.click(screen.getByText('Det måler vi ikke endnu'));
    expect(screen.getByText('Genindlæggelser inden 30 dage')).toBeTruthy();
    await expectAccessible();
  });

  it('hands out the same numbers as a file', async () => {
    open('/overblik', 'anne');

    for (const [name, ending] of [
      [/CSV/, 'csv'],
      [/Regneark/, 'xlsx'],
      [/Udskrift/, 'pdf'],
    ] as const) {
      expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(
        `/api/v1/reports/overview.${ending}?period=2026-Q4`,
      );
    }
  });
});
