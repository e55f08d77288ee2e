import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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
});
