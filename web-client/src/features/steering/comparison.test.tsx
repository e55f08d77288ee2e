import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { address, addressSearch, expectAccessible, open } from '../../../test/render';
import { json, problem } from '../../../test/stand-in/service';
import { comparisonOf, neighbours } from '../../../test/stand-in/steering';

const row = async (name: string) =>
  (await screen.findByRole('heading', { level: 3, name })).closest('li') as HTMLElement;
const panel = (name: string) => screen.findByRole('region', { name });

describe('Sammen med andre kommuner', () => {
  it('is reached from the overview, in the quarter that one looks at', async () => {
    open('/overblik?kvartal=2026-Q3', 'anne');

    const link = await screen.findByRole('link', { name: 'Sammen med andre kommuner' });
    expect(link.closest('p')!.textContent).toContain('Bakke Kommune har sagt ja og venter på jeres.');
    await userEvent.click(link);

    await waitFor(() => expect(address()).toBe('/overblik/kommuner'));
    expect(addressSearch()).toBe('?kvartal=2026-Q3');
  });

  it('says with whom it is agreed and who waits', async () => {
    open('/overblik/kommuner', 'anne');

    expect((await row('Nabo Kommune')).textContent).toContain('vi sagde ja 3. nov. (Anne Holck), og 5. nov. sagde de');
    expect((await row('Bakke Kommune')).textContent).toContain('Deres styregruppe sagde ja');
    await expectAccessible();
  });

  it('shows each municipality’s number with its ends, in a fixed order', async () => {
    open('/overblik/kommuner', 'anne');

    const gate = await panel('Holder døren?');

    expect(within(within(gate).getByRole('list')).getAllByRole('listitem')).toHaveLength(2);
    expect(
      within(gate)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Eksempel Kommune3,22,6–3,9', 'Nabo Kommune5,14,2–6,1']);
    expect(within(gate).getByText(/Ud over det tilfældige: Nabo Kommune ligger over Eksempel Kommune\./)).toBeTruthy();
  });

  it('says where a difference may be chance, and where nobody knows', async () => {
    open('/overblik/kommuner', 'anne');

    expect(
      within(await panel('Svarer vi i tide?')).getByText(/Forskellene mellem kommunerne kan være tilfældige\./),
    ).toBeTruthy();
    expect(within(await panel('Rykker familierne sig?')).getByText(/er ikke regnet ud for dette tal\./)).toBeTruthy();
  });

  it('says nothing of chance where there are not two numbers', async () => {
    const service = open('/overblik/kommuner', 'anne');
    service.answers.set('GET /api/v1/reports/comparison', () => {
      const comparison = comparisonOf(neighbours, null);
      for (const measure of comparison.measures) {
        measure.rows[1]!.cells = measure.columns.map(() => ({ hidden: true, value: null, low: null, high: null }));
      }
      return json(comparison);
    });

    const gate = await panel('Holder døren?');

    expect(within(gate).queryByText(/tilfældig/)).toBeNull();
    expect(within(gate).getByText('Skjult, for få familier til at vise')).toBeTruthy();
  });

  it('gives the same as a table, and hides what is hidden', async () => {
    open('/overblik/kommuner', 'anne');
    const pulse = await panel('Hvordan har familierne det med hjælpen?');

    await userEvent.click(within(pulse).getByRole('button', { name: 'Tabel' }));

    const theirs = within(pulse).getByRole('row', { name: /Nabo Kommune/ });
    expect(within(theirs).getByText('3,1')).toBeTruthy();
    expect(within(theirs).getByText('Skjult, for få familier til at vise')).toBeTruthy();
    await expectAccessible();
  });

  it('says yes to one that waits', async () => {
    const service = open('/overblik/kommuner', 'anne');

    await userEvent.click(await screen.findByRole('button', { name: 'Sig ja til at sammenligne med Bakke Kommune' }));

    await waitFor(async () => expect((await row('Bakke Kommune')).textContent).toContain('Vi ser hinandens tal'));
    expect(service.asked.find((one) => one.method === 'PUT')!.path).toBe('/api/v1/reports/comparison/0997');
    expect(await screen.findByText('I har sagt ja til at sammenligne med Bakke Kommune.')).toBeTruthy();
  });

  it('asks one that has said nothing, and waits for it', async () => {
    open('/overblik/kommuner', 'anne');
    const ask = screen.findByRole('combobox', { name: 'Sig ja til en kommune mere' });

    await userEvent.selectOptions(await ask, 'Strand Kommune');
    await userEvent.click(screen.getByRole('button', { name: 'Sig ja' }));

    await waitFor(async () => expect((await row('Strand Kommune')).textContent).toContain('har ikke svaret endnu'));
  });

  it('takes a yes back, and the numbers are gone', async () => {
    open('/overblik/kommuner', 'anne');

    await userEvent.click(await screen.findByRole('button', { name: 'Træk vores ja til Nabo Kommune tilbage' }));

    await waitFor(() => expect(screen.queryByRole('region', { name: 'Holder døren?' })).toBeNull());
    expect(await screen.findByText(/Ingen af jer ser den andens tal\./)).toBeTruthy();
  });

  it('says that a yes was not taken in, and leaves it as it was', async () => {
    const service = open('/overblik/kommuner', 'anne');
    service.answers.set('PUT /api/v1/reports/comparison/0997', () => problem(503, 'unavailable', 'Prøv igen om lidt'));

    await userEvent.click(await screen.findByRole('button', { name: 'Sig ja til at sammenligne med Bakke Kommune' }));

    expect(await screen.findByRole('alert')).toBeTruthy();
    expect((await row('Bakke Kommune')).textContent).toContain('venter på jeres');
  });
});
