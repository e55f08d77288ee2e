import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { fixedTexts, lix } from '../../../test/lix';
import { da } from './words/da';
import { en } from './words/en';

const opened = async (language: 'da' | 'en' = 'da') => {
  const service = open('/vores-plan', 'rikke', { language });
  await screen.findByRole('heading', { level: 1, name: language === 'da' ? /^Hej / : /^Hello / });
  return service;
};

describe('the family’s own page', () => {
  it('begins with who to talk to, and has no menu to get lost in', async () => {
    await opened();

    expect(screen.getByText(/Karen hjælper jer/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ring til Karen' }).getAttribute('href')).toBe('tel:99991234');
    expect(screen.queryByRole('search')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Familier' })).toBeNull();
    await expectAccessible();
  });

  it('shows where a goal stood and stands as named boxes, never as numbers', async () => {
    await opened();

    const ladder = screen.getByRole('list', { name: /mad på bordet/ });
    expect(
      within(ladder)
        .getAllByRole('listitem')
        .map((step) => step.textContent),
    ).toEqual(['Meget mindreI april', 'Lidt mindre', 'Som aftalt', 'Lidt mereNu', 'Meget mere']);
  });

  it('says in words what each agency knows, and what it does not', async () => {
    await opened();

    const job = screen.getByRole('heading', { name: 'Jobcenter Eksempel' }).closest('li')!;
    expect(job.textContent).toContain('Ved noget om job og løn.');
    expect(job.textContent).toContain('Ved kun, at du ikke kan komme.');
    expect(job.textContent).toContain('Spørger dig hver gang om bolig.');
    const hospital = screen.getByRole('heading', { name: 'Eksempel Sygehus' }).closest('li')!;
    expect(hospital.textContent).toContain('Ved ikke noget om dig.');
  });

  it('tells who has looked by the unit, never by the employee', async () => {
    await opened();

    const part = screen.getByRole('region', { name: 'Hvem har kigget' });
    expect(await within(part).findByText('Jobcenter Eksempel')).toBeTruthy();
    expect(part.textContent).not.toContain('Lars');
  });

  it('keeps each answer to the five questions, and lets one skip', async () => {
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: 'Meget' }));
    await userEvent.click(screen.getByRole('button', { name: 'Næste' }));
    const second = await screen.findByText(/2 af 5/);
    expect(document.activeElement).toBe(second);
    await userEvent.click(screen.getByRole('button', { name: 'Spring over' }));

    expect(await screen.findByText(/3 af 5/)).toBeTruthy();
    expect(service.asked.filter((call) => call.method === 'POST').map((call) => call.body)).toEqual([
      { question: 'SEEN_AND_HEARD', level: 3 },
    ]);
  });

  it('sends a message once, and says that it is sent', async () => {
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: 'Send til Karen' }));
    const field = screen.getByLabelText('Hvad vil du sige?');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(field, 'Kan du ringe i morgen?');
    await userEvent.click(screen.getByRole('button', { name: 'Send til Karen' }));

    expect((await screen.findAllByText('Det er sendt til Karen.')).length).toBeGreaterThan(0);
    const sent = service.asked.filter((call) => call.path.endsWith('/my/messages') && call.method === 'POST');
    expect(sent.map((call) => call.body?.text)).toEqual(['Kan du ringe i morgen?']);
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe(sent[0]?.body?.id);
    expect(await screen.findByText('Der er ikke svaret endnu.')).toBeTruthy();
  });

  it('speaks English', async () => {
    await opened('en');

    expect(screen.getByRole('heading', { name: 'Who knows what about you' })).toBeTruthy();
    await expectAccessible();
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
