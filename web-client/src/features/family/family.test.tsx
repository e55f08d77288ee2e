import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDraft, PLAN } from '../../../test/stand-in/data';
import { address, expectAccessible, open } from '../../../test/render';
import { problem } from '../../../test/stand-in/service';

const family = `/familier/${PLAN}`;

describe('Familien', () => {
  it('says how they are, what is going on, and who they are', async () => {
    open(family, 'karen');

    expect(await screen.findByRole('heading', { level: 1, name: /Familien Elmer/ })).toBeTruthy();
    expect(screen.getByText(/Bruno Elmer blev indlagt/)).toBeTruthy();
    expect(screen.getByText('250947-xxxx')).toBeTruthy();
    expect(screen.getByText('Aktiv siden 14. april 2026')).toBeTruthy();
    expect(document.title).toBe('Familien Elmer · Familiens Plan');
    await expectAccessible();
  });

  it('evaluates a goal on the version that was seen, once', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Vurder: At der er mad/ }));

    fireEvent.click(screen.getByLabelText(/ro alle aftener/));
    fireEvent.click(screen.getByText('Gem vurderingen'));

    await screen.findByText('Vurderingen er gemt.');
    const asked = service.asked.find((one) => one.path.endsWith('/evaluations'))!;
    expect(asked.headers.get('If-Match')).toBe('"7"');
    expect(asked.headers.get('Idempotency-Key')).toBe(asked.body?.id);
    expect(asked.body).toMatchObject({ level: 2, by: 'FAMILY' });
    expect(screen.getByText('I dag (+2):')).toBeTruthy();
  });

  it('asks for a level before anything is sent', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Vurder: At der er mad/ }));

    fireEvent.click(screen.getByText('Gem vurderingen'));

    expect(await screen.findByText('Vælg én')).toBeTruthy();
    expect(service.asked.some((one) => one.path.endsWith('/evaluations'))).toBe(false);
  });

  it('says that somebody else changed it, and reads it again', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Vurder: At der er mad/ }));
    const goal = service.answers;
    goal.set(`POST /api/v1/plans/${PLAN}/goals/00000000-0000-4000-8000-000000000021/evaluations`, () =>
      problem(412, 'stale', 'Forældet'),
    );
    const readings = () =>
      service.asked.filter((one) => one.method === 'GET' && one.path === `/api/v1/plans/${PLAN}`).length;
    const before = readings();

    fireEvent.click(screen.getByLabelText(/ro alle aftener/));
    fireEvent.click(screen.getByText('Gem vurderingen'));

    expect((await screen.findByRole('alert')).textContent).toContain('En anden har ændret planen imens');
    await waitFor(() => expect(readings()).toBeGreaterThan(before));
  });

  it('gives the goals’ numbers and the interventions as tables', async () => {
    open(family, 'karen');

    fireEvent.click(await screen.findByText('Vis tal som tabel'));
    fireEvent.click(screen.getByText('Vis som tabel'));

    expect(
      within(screen.getByRole('table', { name: 'Vurderinger af målene' })).getAllByRole('row').length,
    ).toBeGreaterThan(10);
    expect(
      within(screen.getByRole('table', { name: 'Indsatser med lov og betaler' })).getByText('Lars Bundgaard'),
    ).toBeTruthy();
    await expectAccessible();
  });

  it('leads on with a draft, for which nothing is sent', async () => {
    open(`/familier/${aDraft().id}`, 'karen');

    expect(await screen.findByText('Intet sendes for en kladde.')).toBeTruthy();
    expect(screen.getByText('Fortsæt kladden').getAttribute('href')).toBe(`/opret-plan/${aDraft().id}/hvem-er-vi`);
  });

  it('knows nothing of a plan that is not mine', async () => {
    open('/familier/00000000-0000-4000-8000-000000000099', 'karen');

    expect((await screen.findByRole('alert')).textContent).toContain(
      'Det findes ikke, eller du har ikke adgang til det',
    );
  });
});

describe('Beskeder', () => {
  it('says who was told what, on what basis, and how far it has come', async () => {
    open(`${family}/beskeder`, 'karen');

    const row = (await screen.findByText('Bruno Elmer kan ikke komme')).closest('tr')!;
    expect(row.textContent).toContain('Samtykke: helbred i kroppen (Bruno Elmer)');
    expect(row.textContent).toContain('Kvitteret');
    expect(screen.getByText(/Holdt tilbage/).closest('tr')?.textContent).toContain('samtykket er trukket tilbage');
    await expectAccessible();
  });

  it('stops what stands prepared', async () => {
    open(`${family}/beskeder`, 'karen');

    fireEvent.click(await screen.findByRole('button', { name: 'Stop: Planen for familien' }));

    expect(await screen.findByText('Stoppet, ikke sendt')).toBeTruthy();
  });

  it('sends again what needs a person', async () => {
    const service = open(`${family}/beskeder`, 'karen');

    fireEvent.click(await screen.findByRole('button', { name: 'Send igen: Planen for Sofie Elmer' }));

    await screen.findByText('Beskeden er lagt i kø igen.');
    expect(service.asked.some((one) => one.path.endsWith('/resend'))).toBe(true);
  });
});

describe('Samtykke', () => {
  it('shows what a withdrawal means before it is saved', async () => {
    const service = open(`${family}/samtykke`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /^Sofie Elmer/ }));

    fireEvent.click(document.querySelector('[data-cell="jobcentre-0999:WORK"]')!);
    fireEvent.click(within(screen.getByRole('group', { name: /Arbejde og indkomst hos/ })).getByText('Nej'));

    expect(screen.getByText('Jobcenter Eksempel må ikke længere få noget om arbejde og indkomst.')).toBeTruthy();
    expect(service.asked.some((one) => one.method === 'POST')).toBe(false);
    fireEvent.click(screen.getByText('Gem svarene'));
    await screen.findByText('Svarene er gemt.');
    expect(service.asked.find((one) => one.path.endsWith('/withdrawal'))?.headers.get('If-Match')).toBe('"7"');
    await expectAccessible();
  });

  it('builds each of several answers on the version that the one before it made', async () => {
    const service = open(`${family}/samtykke`, 'karen');
    await screen.findByRole('button', { name: /^Bruno Elmer/ });
    const choose = (place: string, answer: string) => {
      fireEvent.click(document.querySelector(`[data-cell="${place}"]`)!);
      fireEvent.click(within(document.querySelector<HTMLElement>('.consent-choices')!).getByText(answer));
    };

    choose('jobcentre-0999:WORK', 'Ja');
    choose('family-0999:PHYSICAL_HEALTH', 'Kun fravær');
    fireEvent.click(screen.getByText('Gem svarene'));

    await screen.findByText('Svarene er gemt.');
    const given = service.asked.filter((one) => one.path.endsWith('/consents'));
    expect(given.map((one) => one.headers.get('If-Match'))).toEqual(['"7"', '"8"']);
    expect(given[1]?.body).toMatchObject({ answer: 'YES', extent: 'ATTENDANCE_ONLY', how: 'ORALLY' });
  });
});

describe('Historik', () => {
  it('says what changed, who has looked, and shows the plan on a date', async () => {
    open(`${family}/historik`, 'karen');

    expect(await screen.findByText('Et samtykke blev trukket tilbage')).toBeTruthy();
    expect(await screen.findByText('Opfølgning på indsats')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Planen på en dato', { selector: 'input' }), {
      target: { value: '2026-09-03' },
    });
    fireEvent.click(screen.getByText('Vis'));
    expect(await screen.findByText('Sådan stod planen 3. september 2026')).toBeTruthy();
    await expectAccessible();
  });
});

describe('Familier', () => {
  it('keeps the family’s name out of the address', async () => {
    open('/min-dag', 'karen');
    const search = await screen.findByRole('searchbox', { name: 'Find familie' });

    fireEvent.change(search, { target: { value: 'Elmer' } });
    fireEvent.submit(search.closest('form')!);

    await waitFor(() => expect(address()).toBe('/familier'));
    expect(await screen.findByRole('link', { name: 'Familien Elmer' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Find på familiens navn', { selector: 'input' }).value).toBe(
      'Elmer',
    );
    await expectAccessible();
  });
});
