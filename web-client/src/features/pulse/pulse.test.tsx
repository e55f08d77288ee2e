import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { PLAN } from '../../../test/stand-in/data';
import { expectAccessible, open } from '../../../test/render';
import { fixedTexts, lix } from '../../../test/lix';
import { da } from './words/da';
import { en } from './words/en';

describe('asking at the table', () => {
  it('draws the answers over time and tells each in the table', async () => {
    open(`/familier/${PLAN}/saadan-gaar-det`, 'karen');

    await screen.findByLabelText('Hvis svar', undefined, { timeout: 15_000 });
    const curve = screen.getByRole('img', { name: /Svar over tid: Set og hørt/ });
    expect(curve.getAttribute('aria-label')).toContain('Lidt, 1. juni 2026; Meget, 12. november 2026');
    await userEvent.click(screen.getByText('Alle svar som tabel', { selector: 'summary' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(4);
    expect(screen.getByRole('table').textContent).toContain('ved bordet, ved opfølgning');
    await expectAccessible();
  });

  it('shows a child faces, and keeps what was answered together', async () => {
    const service = open(`/familier/${PLAN}/saadan-gaar-det`, 'karen');
    await userEvent.selectOptions(
      await screen.findByLabelText('Hvis svar'),
      within(screen.getByLabelText('Hvis svar')).getAllByRole('option')[2]!,
    );
    await userEvent.click(screen.getByRole('button', { name: /^Spørg / }));

    expect(screen.getByText(/Hører de voksne på dig/)).toBeTruthy();
    expect(document.querySelectorAll('.pulse-face')).toHaveLength(5);
    await userEvent.click(screen.getByLabelText('Vi følger op på planen nu'));
    await userEvent.click(screen.getByRole('button', { name: 'Helt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Næste' }));
    for (let i = 0; i < 3; i++) fireEvent.click(screen.getByText('Spring over'));
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Gem svarene' }));

    expect((await screen.findAllByText('Svarene er gemt.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({
      answers: [{ question: 'SEEN_AND_HEARD', level: 4 }],
      atFollowUp: true,
    });
  });

  it('makes a link that is shown once, and closes one', async () => {
    const service = open(`/familier/${PLAN}/saadan-gaar-det`, 'karen');

    await userEvent.click(await screen.findByRole('button', { name: /^Lav et link/ }));
    expect(await screen.findByDisplayValue('https://plan.example/svar#hemmelig')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Luk linket til/ }));

    expect((await screen.findAllByText('Linket er lukket.')).length).toBeGreaterThan(0);
    expect(service.asked.some((call) => call.method === 'DELETE')).toBe(true);
  });
});

describe('behind a link', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  it('asks whoever has it, names nobody, and takes the secret out of the address', async () => {
    window.history.replaceState(null, '', '/svar#hemmelig');
    const service = open('/svar', null);

    expect(await screen.findByText(/Hører de voksne på dig/)).toBeTruthy();
    expect(window.location.hash).toBe('');
    expect(document.body.textContent).not.toMatch(/Elmer|Karen/);
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Let dansk' }));
    await userEvent.click(screen.getByRole('button', { name: 'Meget' }));
    await userEvent.click(screen.getByRole('button', { name: 'Næste' }));
    for (let i = 0; i < 3; i++) fireEvent.click(screen.getByText('Spring over'));
    await userEvent.click(screen.getByRole('button', { name: 'Gem svarene' }));

    expect(await screen.findByText('Tak for dine svar.')).toBeTruthy();
    expect(service.asked.filter((call) => call.path === '/pulse-link').at(-1)?.body).toEqual({
      secret: 'hemmelig',
      answers: [{ question: 'SEEN_AND_HEARD', level: 3 }],
    });
  });

  it('says that it is used up', async () => {
    const service = open('/svar', null);
    service.answers.set('POST /pulse-link', () => new Response(null, { status: 404 }));

    expect(await screen.findByText(/Linket virker ikke mere/)).toBeTruthy();
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
