import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { aDraft } from '../../../test/stand-in/data';
import { address, expectAccessible, open } from '../../../test/render';
import { problem } from '../../../test/stand-in/service';

const draft = `/opret-plan/${aDraft().id}`;
const savedLine = /Gemt kl\. .* intet er sendt til nogen/;

describe('Opret plan', () => {
  it('saves by itself, opens one draft, and keeps focus where one writes', async () => {
    const service = open('/opret-plan', 'karen');
    const family = await screen.findByLabelText('Hvad hedder familien?');

    await userEvent.type(family, 'Toft');
    await screen.findByText(savedLine);
    fireEvent.change(screen.getByLabelText('Navn'), { target: { value: 'Rikke Toft' } });

    await waitFor(() => expect(service.asked.some((one) => one.method === 'PUT')).toBe(true));
    const opened = service.asked.filter((one) => one.method === 'POST' && one.path === '/api/v1/plans');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.headers.get('Idempotency-Key')).toBeTruthy();
    expect(service.asked.find((one) => one.method === 'PUT')?.headers.get('If-Match')).toBe('"1"');
    expect(address()).toMatch(/^\/opret-plan\/.+\/hvem-er-vi$/);
    expect(document.activeElement).toBe(family);
    await expectAccessible();
  });

  it('keeps what was written when it cannot be saved, and says so', async () => {
    const service = open('/opret-plan', 'karen');
    service.answers.set('POST /api/v1/plans', () => problem(422, 'too-long', 'Navnet er for langt'));

    fireEvent.change(await screen.findByLabelText('Hvad hedder familien?'), { target: { value: 'Toft' } });

    expect(await screen.findByText('Kan ikke gemme lige nu. Det, I har skrevet, står her stadig.')).toBeTruthy();
    expect(screen.getByText(/Navnet er for langt/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Hvad hedder familien?').value).toBe('Toft');
  });

  it('saves the last words when one goes on at once', async () => {
    const service = open(`${draft}/vigtigt-for-os`, 'karen');
    const [goal] = await screen.findAllByLabelText('Vi vil gerne …');

    fireEvent.change(goal!, { target: { value: 'Mere ro' } });
    fireEvent.click(screen.getByText('Videre til: Hvem er omkring os'));

    await screen.findByRole('heading', { level: 1, name: 'Hvem er omkring os?' });
    const saved = service.asked.find((one) => one.method === 'PUT')?.body as { goals: { words: string }[] };
    expect(saved.goals[0]?.words).toBe('Mere ro');
  });

  it('puts an agency on the map, and takes it off again', async () => {
    open(`${draft}/omkring-os`, 'karen');
    const chip = await screen.findByRole('button', { name: 'Eksempel Sygehus', pressed: true });

    fireEvent.click(chip);

    expect(chip.getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByRole('img').getAttribute('aria-label')).toContain(
      '3 parter er omkring jer. Det går i stå hos Jobcenter Eksempel.',
    );
    await expectAccessible();
  });

  it('shows what an agency gets, from the service, once an answer is saved', async () => {
    open(`${draft}/hvad-maa-vi-dele`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Sofie Elmer/ }));
    const preview = screen.getByRole('region', { name: 'Det får Jobcenter Eksempel at vide om Sofie Elmer' });
    expect(await within(preview).findByText(/Sofie Elmer er med i Familiens Plan/)).toBeTruthy();

    fireEvent.click(document.querySelector('[data-cell="jobcentre-0999:MENTAL_HEALTH"]')!);
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Helbred i sindet hos Jobcenter Eksempel' })).getByText('Ja'),
    );

    expect(await within(preview).findByText(/Jeg vil kunne stå op/)).toBeTruthy();
    await expectAccessible();
  });

  it('says word for word who gets what, before the one button that sends', async () => {
    const service = open(`${draft}/klar`, 'karen');

    expect(await screen.findByText(/Jeg vil kunne stå op, uden at det hele ramler/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Sæt planen i gang, og giv besked' }));

    await waitFor(() => expect(address()).toBe(`/familier/${aDraft().id}`));
    expect(service.asked.find((one) => one.path.endsWith('/activation'))?.headers.get('If-Match')).toBe('"3"');
  });

  it('names no one when a person already is in another plan', async () => {
    const service = open(`${draft}/klar`, 'karen');
    service.answers.set(`POST /api/v1/plans/${aDraft().id}/activation`, () =>
      problem(409, 'person-in-active-plan', 'Et medlem er i en aktiv plan'),
    );

    fireEvent.click(await screen.findByRole('button', { name: 'Sæt planen i gang, og giv besked' }));

    expect((await screen.findByRole('alert')).textContent).toContain(
      'En af personerne er allerede med i en anden plan',
    );
  });
});
