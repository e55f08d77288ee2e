import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { addressSearch, expectAccessible, open } from '../../../../test/render';

const cards = () => screen.getAllByRole('article').map((one) => within(one).getByRole('heading').textContent);

describe('the board of obstacles', () => {
  it('says first how many wait, how old the oldest is and how many are late', async () => {
    open('/snublesten', 'jens');

    expect(await screen.findByText(/^3 snublesten venter på dig. Den ældste har stået i \d+ dage/)).toBeTruthy();
    await expectAccessible();
  });

  it('puts what is the reader’s by name first and marks it, then the department’s, least time left first', async () => {
    open('/snublesten', 'jens');

    const [own, department] = await waitFor(() => {
      const groups = screen.getAllByRole('region').filter((one) => within(one).queryAllByRole('article').length > 0);
      expect(groups).toHaveLength(2);
      return groups;
    });
    expect(within(own!).getByRole('heading', { level: 2 }).textContent).toMatch(/^Dig selv/);
    expect(within(own!).getByText('Din')).toBeTruthy();
    expect(within(department!).getByRole('heading', { level: 2 }).textContent).toMatch(/^Familieafdelingen/);
    expect(within(department!).queryByText('Din')).toBeNull();
    expect(cards()).toEqual([
      'To forvaltninger er uenige om, hvem der betaler støtten.',
      'Holdet er fuldt.',
      'Der er fire måneders ventetid på familiebehandling.',
    ]);
  });

  it('tells on each card the clock, the cost, the owner and what was done', async () => {
    open('/snublesten', 'jens');

    const card = within(await screen.findByRole('article', { name: /fire måneders ventetid/ }));
    expect(card.getByText(/^\d+ dage?/)).toBeTruthy();
    expect(card.getByText('Aftenerne bliver ikke rolige så længe.')).toBeTruthy();
    expect(card.getByText('Familieafdelingen')).toBeTruthy();
    expect(card.getByText('Har spurgt økonomi om en plads mere')).toBeTruthy();
    expect(within(screen.getByRole('article', { name: /Holdet er fuldt/ })).getByText('Intet er skrevet ned endnu.'));
  });

  it('narrows by kind, by department and to the reader’s own, and keeps it in the address', async () => {
    open('/snublesten', 'jens');
    await screen.findByRole('article', { name: /Holdet er fuldt/ });

    await userEvent.selectOptions(screen.getByLabelText('Ryddes af'), 'Familieafdelingen');
    await userEvent.selectOptions(screen.getByLabelText('Slags'), 'Lov');
    expect(cards()).toEqual(['Holdet er fuldt.']);
    expect(screen.getByText('Viser 1 af 4.')).toBeTruthy();
    expect(addressSearch()).toBe('?slags=LAW&part=family-0999');

    await userEvent.click(screen.getByLabelText('Kun dem, der er dine ved navn'));
    expect(screen.getByText('Ingen snublesten passer til det, du har valgt.')).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Vis alle' }));
    expect(cards()).toHaveLength(3);
  });

  it('shows from a shared address what was chosen, also as a table', async () => {
    open('/snublesten?mine=1&vis=tabel', 'jens');

    expect(await screen.findByRole('rowheader', { name: /uenige om, hvem der betaler/ })).toBeTruthy();
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Tabel' }).getAttribute('aria-pressed')).toBe('true');
    await expectAccessible();
  });

  it('has the same order as a table', async () => {
    open('/snublesten?vis=tabel', 'jens');

    await screen.findByRole('table');
    expect(screen.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
      expect.stringContaining('To forvaltninger'),
      expect.stringContaining('Holdet er fuldt'),
      expect.stringContaining('fire måneders ventetid'),
      expect.stringContaining('To skemaer'),
    ]);
  });

  it('asks nobody to choose where there is nothing to choose between', async () => {
    const service = open('/snublesten', 'birgit');
    service.answers.set('GET /api/v1/obstacles', () => Response.json({ items: [] }));
    expect(await screen.findByText('Der er ingen snublesten til dig.')).toBeTruthy();
    expect(screen.queryByLabelText('Ryddes af')).toBeNull();
  });

  it('is worked by keyboard alone', async () => {
    const service = open('/snublesten', 'jens');
    const card = within(await screen.findByRole('article', { name: /Holdet er fuldt/ }));

    card.getByRole('button', { name: /Skriv, hvad der er gjort/ }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.type(card.getByLabelText(/Hvad er gjort/), 'Møde med regionen{Enter}');

    await waitFor(() =>
      expect(service.asked.find((one) => one.path.endsWith('/steps'))?.body).toMatchObject({
        what: 'Møde med regionen',
      }),
    );
  });

  it('is for nobody who moves no obstacle', async () => {
    open('/snublesten', 'anne');

    expect(await screen.findByText('Siden findes ikke')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Snublesten' })).toBeNull();
  });
});
