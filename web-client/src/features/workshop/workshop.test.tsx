import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PLAN } from '../../../test/stand-in/data';
import { expectAccessible, open } from '../../../test/render';

const tab = `/familier/${PLAN}/vaerksted`;
const opened = async (space: string) => screen.findByRole('form', { name: space });
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('Værksted', () => {
  it('is prepared with what it is about and whether the family is there', async () => {
    const service = open(tab, 'karen');

    fireEvent.click(await screen.findByRole('button', { name: 'Forbered et værksted' }));
    type('Hvad handler det om?', 'Skolen');
    await expectAccessible();
    fireEvent.click(screen.getByText('Gem'));

    await waitFor(() => expect(screen.queryByLabelText('Hvad handler det om?')).toBeNull());
    const sent = service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/workshops'))!;
    expect(sent.body).toMatchObject({ about: 'Skolen', familyPresent: true });
  });

  it('goes through the three spaces in their order, and makes an idea something in the plan', async () => {
    const service = open(tab, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Åbn ?Morgenerne/ }));

    await opened('Borgerland');
    expect(screen.getByText('Familien er her ikke. Læs deres ønsker højt, ord for ord.')).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'Fagland' })).toBeNull();
    expect(
      screen.getByText(/Har forberedt Fagland: Jobcenter Eksempel\. Har ikke forberedt noget endnu: /),
    ).toBeTruthy();
    await expectAccessible();
    fireEvent.click(screen.getByText('Åbn Fagland'));

    await opened('Fagland');
    fireEvent.change(screen.getByLabelText('Hvad er det?'), { target: { value: 'LAW' } });
    type('Ordene, som de blev sagt', 'Loven giver plads til senere møder.');
    fireEvent.click(screen.getByText('Skriv det ned'));
    await screen.findByText('Loven giver plads til senere møder.', { selector: 'li span' });
    fireEvent.click(screen.getByText('Åbn Grænseland'));

    await opened('Grænseland');
    type('Ordene, som de blev sagt', 'Møder kl. 10 i en måned');
    type('Hvilket ønske hjælper den?', '00000000-0000-4000-8000-000000000951');
    fireEvent.click(screen.getByText('Skriv det ned'));
    const idea = (await screen.findAllByText('Møder kl. 10 i en måned', { selector: 'li span' }))[0]!.closest('li')!;
    expect(idea.textContent).toContain('At vi kan spise morgenmad sammen.');

    const choice = await within(idea).findByRole<HTMLOptionElement>('option', { name: /^Snublesten: Der er fire/ });
    fireEvent.change(within(idea).getByRole('combobox'), { target: { value: choice.value } });
    await within(idea).findByText(/Blev til: Snublesten/);
    await expectAccessible();

    const sent = service.asked.find((one) => one.method === 'PUT' && one.path.includes('/ideas/'))!;
    expect(sent.headers.get('If-Match')).toBe('"5"');
    expect(sent.body).toMatchObject({ kind: 'OBSTACLE' });
  });

  it('makes an intervention of an idea in one click, with the wish it serves, and says what it became', async () => {
    const service = open(tab, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Åbn ?Morgenerne/ }));
    fireEvent.click(await screen.findByText('Åbn Fagland'));
    fireEvent.click(await screen.findByText('Åbn Grænseland'));
    await opened('Grænseland');
    type('Ordene, som de blev sagt', 'Møder kl. 10 i en måned');
    type('Hvilket ønske hjælper den?', '00000000-0000-4000-8000-000000000951');
    fireEvent.click(screen.getByText('Skriv det ned'));

    fireEvent.click(await screen.findByLabelText('Lav en indsats af idéen: Møder kl. 10 i en måned'));

    expect((await screen.findByLabelText<HTMLInputElement>('Hvad gøres der?')).value).toBe('Møder kl. 10 i en måned');
    expect(screen.getByLabelText<HTMLInputElement>(/Hvad håber I, det fører til/).value).toBe(
      'At vi kan spise morgenmad sammen.',
    );
    await expectAccessible();
    const agency = screen.getByLabelText<HTMLSelectElement>('Hvem gør det?');
    fireEvent.change(agency, { target: { value: agency.options[1]!.value } });
    type('Lov', 'Barnets lov');
    type('Paragraf', '§ 32');
    type('Hvilket budget betaler?', 'Børn og familie');
    type('Hvem er ansvarlig hos myndigheden?', 'Fatima');
    type('Prøves af til', '2027-01-31');
    type(/Hvordan kan I se det/, 'Morgener med morgenmad');
    fireEvent.click(screen.getByText('Gem indsatsen'));

    await waitFor(() =>
      expect(service.asked.find((one) => one.method === 'PUT' && one.path.includes('/ideas/'))?.body).toMatchObject({
        kind: 'TRIAL',
      }),
    );
    const made = service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/interventions'))!;
    expect(made.body).toMatchObject({ measure: 'Morgener med morgenmad', trialUntil: '2027-01-31' });
  });

  it('is printed', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    open(tab, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Åbn ?Morgenerne/ }));

    fireEvent.click(await screen.findByRole('button', { name: 'Print på én side' }));

    expect(print).toHaveBeenCalledOnce();
  });
});
