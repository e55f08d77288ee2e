import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { overview } from '../../../test/stand-in/data';
import { address, addressSearch, expectAccessible, open } from '../../../test/render';

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

  it('answers six questions, and says of one without a measure that it is not measured', async () => {
    const service = open('/overblik', 'anne');
    const measures = overview.measures.filter((one) => one.question !== 'WHAT_DOES_IT_COST_WHOM');
    service.answers.set('GET /api/v1/reports/overview', () => Response.json({ ...overview, measures }));

    expect((await screen.findAllByRole('heading', { level: 2 })).map((one) => one.textContent)).toEqual([
      'Kommer familierne videre?',
      'Hvor sidder det fast?',
      'Hvem venter på hvem?',
      'Hvilken snublesten er min, og hvor gammel er den?',
      'Hvad koster det hvem?',
      'Hvordan oplever familierne det?',
    ]);
    const cost = within(screen.getByRole('region', { name: 'Hvad koster det hvem?' }));
    expect(cost.getByText(/^Det måler vi ikke endnu/)).toBeTruthy();
    await userEvent.click(
      within(screen.getByRole('navigation', { name: 'Spørgsmål på siden' })).getByText('Hvem venter på hvem?'),
    );
    expect(document.activeElement?.textContent).toBe('Hvem venter på hvem?');
    expect(address()).toBe('/overblik');
  });

  it('keeps the quarter in the address, down to a measure and up again', async () => {
    open('/overblik', 'anne');
    await userEvent.selectOptions(await screen.findByLabelText('Periode'), '2026-Q3');

    expect(addressSearch()).toBe('?kvartal=2026-Q3');
    await waitFor(() => expect(screen.getByText(/tal for 3. kvartal 2026/)).toBeTruthy());
    await userEvent.click(screen.getByRole('link', { name: 'Alle kvartaler: Holder døren?' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Holder døren?' })).toBeTruthy();
    expect(address()).toBe('/overblik/tal/DIRECT_CONTACTS');
    expect(addressSearch()).toBe('?kvartal=2026-Q3');
    await userEvent.click(
      within(screen.getByRole('navigation', { name: 'Du er her' })).getByRole('link', { name: 'Overblik' }),
    );
    expect(address()).toBe('/overblik');
    expect(addressSearch()).toBe('?kvartal=2026-Q3');
  });

  it('goes down to a department with the whole municipality beside it, and takes focus to its name', async () => {
    open('/overblik', 'anne');
    const gate = within(await screen.findByRole('region', { name: 'Holder døren?' }));
    gate.getByRole('link', { name: 'Jobcenter Eksempel' }).focus();
    await userEvent.keyboard('{Enter}');

    const heading = await screen.findByRole('heading', { level: 1, name: 'Jobcenter Eksempel' });
    expect(document.activeElement).toBe(heading);
    expect(document.title).toMatch(/^Overblik: Jobcenter Eksempel/);
    expect(address()).toBe('/overblik/parter/jobcentre-0999');
    const own = within(screen.getByRole('region', { name: 'Holder døren?' }));
    expect(own.getAllByRole('figure').map((one) => one.querySelector('strong')?.textContent)).toEqual([
      'Alle',
      'Jobcenter Eksempel',
    ]);
    expect(screen.queryByRole('region', { name: 'Rykker familierne sig?' })).toBeNull();
    expect(screen.getByText(/Direkte kontakter falder til 3,1 .* 90 procent af dens henvendelser/)).toBeTruthy();
    await expectAccessible();
  });

  it('lets who chooses a group stay in the field, and says what the page shows', async () => {
    open('/overblik', 'anne');
    const group = await screen.findByLabelText('Gruppe');
    group.focus();
    await userEvent.selectOptions(group, 'Familieafdelingen');

    expect(await screen.findByRole('heading', { level: 1, name: 'Familieafdelingen' })).toBeTruthy();
    expect(address()).toBe('/overblik/parter/family-0999');
    expect(document.activeElement).toBe(screen.getByLabelText('Gruppe'));
    expect(await screen.findByText('Siden viser nu Familieafdelingen, 4. kvartal 2026.')).toBeTruthy();
  });

  it('says of a department without numbers that it has none', async () => {
    open('/overblik/parter/nobody-0999', 'anne');

    expect(await screen.findByText('Parten har ingen tal i det kvartal.')).toBeTruthy();
    await expectAccessible();
  });

  it('follows a measure through every quarter that was given, newest first, with its meaning', async () => {
    open('/overblik/tal/DIRECT_CONTACTS', 'anne');

    const table = within(await screen.findByRole('table', { name: 'Holder døren?' }));
    expect(table.getAllByRole('rowheader')).toHaveLength(11);
    expect(table.getAllByRole('rowheader')[0]?.textContent).toBe('4. kvartal 2026');
    expect(table.getAllByText('Skjult, for få familier til at vise')).toHaveLength(22);
    expect(
      screen.getByText(
        /For hele kommunen falder det til 4,6 mod 6. Det stiger for Familieafdelingen. Det falder for Job/,
      ),
    ).toBeTruthy();
    expect(screen.getByText('direkte kontakter / familiemåneder · 100')).toBeTruthy();
    await expectAccessible();
  });

  it('shows one department of a measure beside the whole, by an address that can be shared', async () => {
    open('/overblik/tal/DIRECT_CONTACTS?kvartal=2026-Q3&part=family-0999', 'anne');

    const table = within(await screen.findByRole('table', { name: 'Holder døren?' }));
    expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
      'Kvartal',
      'Alle',
      'Familieafdelingen',
      'Gjort op',
    ]);
    expect(screen.getByText(/Siden 2. kvartal 2026:/).parentElement?.textContent).toBe(
      'Siden 2. kvartal 2026: For Familieafdelingen falder det til 5,5 mod 8. For hele kommunen falder det til 6 mod 9.',
    );
    const crumbs = within(screen.getByRole('navigation', { name: 'Du er her' }));
    expect(crumbs.getByRole('link', { name: 'Familieafdelingen' }).getAttribute('href')).toBe(
      '/overblik/parter/family-0999?kvartal=2026-Q3',
    );
  });

  it('puts a measure of tables in one table for each department, and a link to each', async () => {
    open('/overblik/tal/NOTIFICATIONS_BY_AGENCY', 'anne');

    await userEvent.click(await screen.findByRole('link', { name: 'Eksempel Sygehus' }));

    expect(addressSearch()).toBe('?part=hospital-1099');
    expect(await screen.findAllByRole('table')).toHaveLength(1);
    expect(screen.getByRole('columnheader', { name: 'Kvitteret' })).toBeTruthy();
    await expectAccessible();
  });

  it('says when there is no such measure', async () => {
    open('/overblik/tal/FAMILIES_BY_NAME', 'anne');

    expect(await screen.findByRole('heading', { level: 1, name: 'Det tal findes ikke' })).toBeTruthy();
  });

  it('leads a chief who sits in the steering group from the figures to the obstacles that are theirs', async () => {
    open('/overblik', 'jens');
    await userEvent.click(await screen.findByRole('link', { name: 'Gå til dine snublesten' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Snublesten, du skal rydde' })).toBeTruthy();
  });

  it('tells who has no obstacles of their own that only their leader sees one', async () => {
    open('/overblik', 'anne');

    expect(await screen.findByText(/ses kun af den leder/)).toBeTruthy();
  });
});
