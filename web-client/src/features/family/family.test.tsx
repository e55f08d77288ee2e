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

    fireEvent.click(await screen.findByLabelText(/ro alle aftener/));
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

    fireEvent.click(await screen.findByText('Gem vurderingen'));

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

    fireEvent.click(await screen.findByLabelText(/ro alle aftener/));
    fireEvent.click(screen.getByText('Gem vurderingen'));

    expect((await screen.findByRole('alert')).textContent).toContain('En anden har ændret planen imens');
    await waitFor(() => expect(readings()).toBeGreaterThan(before));
  });

  it('closes in front of somebody whom the plan has left', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Vurder: At der er mad/ }));
    service.answers.set(`POST /api/v1/plans/${PLAN}/goals/00000000-0000-4000-8000-000000000021/evaluations`, () =>
      problem(412, 'stale', 'Forældet'),
    );
    service.answers.set(`GET /api/v1/plans/${PLAN}`, () => problem(404, 'not-found', 'Væk'));

    fireEvent.click(await screen.findByLabelText(/ro alle aftener/));
    fireEvent.click(screen.getByText('Gem vurderingen'));

    expect(await screen.findByRole('heading', { level: 1, name: 'Planen er ikke hos dig mere' })).toBeTruthy();
    expect(screen.queryByText(/At der er mad/)).toBeNull();
  });

  it('gives the goals’ numbers and the interventions as tables', async () => {
    open(family, 'karen');

    fireEvent.click(await screen.findByText('Vis tal som tabel'));
    fireEvent.click(await screen.findByText('Vis som tabel'));

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

  it('lets the coordinator write their own words anew, and never nothing', async () => {
    const service = open(`${family}/beskeder`, 'karen');

    fireEvent.click(await screen.findByRole('button', { name: 'Skriv om: Planen for Sofie Elmer' }));
    const words = await screen.findByLabelText<HTMLTextAreaElement>(/Hvad skal der stå/);
    expect(words.value).toBe('Sofie vil gerne mødes efter jul.');
    fireEvent.change(words, { target: { value: ' ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gem og send igen' }));
    await screen.findByText('Skriv noget her');
    fireEvent.change(words, { target: { value: 'Sofie vil gerne mødes i januar.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Gem og send igen' }));

    await screen.findByText('Beskeden er lagt i kø igen.');
    expect(service.asked.some((one) => one.path.endsWith('/rewrite'))).toBe(true);
  });
});

describe('Samtykke', () => {
  it('shows what a withdrawal means before it is saved', async () => {
    const service = open(`${family}/samtykke`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /^Sofie Elmer/ }));

    fireEvent.click(document.querySelector('[data-cell="jobcentre-0999:WORK"]')!);
    fireEvent.click(within(screen.getByRole('group', { name: /Arbejde og indkomst hos/ })).getByText('Nej'));

    expect(await screen.findByText(/må ikke længere få noget om arbejde og indkomst/)).toBeTruthy();
    expect(await screen.findByText(/De får besked om ikke at bruge de 3 beskeder/)).toBeTruthy();
    expect(screen.getByText(/1 besked, der venter, bliver ikke sendt/)).toBeTruthy();
    const preview = screen.getByRole('region', { name: /^Det må .* vide om Sofie Elmer/ });
    expect(within(preview).getByText('Det ser de, når du har gemt')).toBeTruthy();
    expect(preview.textContent).toContain('arbejde og indkomst');
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

    await waitFor(() => expect(document.querySelector('[data-cell]')).toBeTruthy());
    choose('jobcentre-0999:WORK', 'Ja');
    choose('family-0999:PHYSICAL_HEALTH', 'Kun fravær');
    fireEvent.click(screen.getByText('Gem svarene'));

    await screen.findByText('Svarene er gemt.');
    const given = service.asked.filter((one) => one.path.endsWith('/consents'));
    expect(given.map((one) => one.headers.get('If-Match'))).toEqual(['"7"', '"8"']);
    expect(given[1]?.body).toMatchObject({ answer: 'YES', extent: 'ATTENDANCE_ONLY', how: 'ORALLY' });
  });
});

describe('Samtykke: lov, spørgsmål og det, der er skjult', () => {
  it('asks about one message and records the answer for it alone', async () => {
    const service = open(`${family}/samtykke`, 'karen');
    expect(await screen.findByText('Venter på et ja')).toBeTruthy();
    expect(screen.getByText(/er indlagt på sygehus/)).toBeTruthy();

    fireEvent.click(screen.getByText('Ja, send den'));

    await screen.findByText('Svaret er gemt.');
    const asked = service.asked.find((one) => one.path.includes('/held/') && one.method === 'POST');
    expect(asked?.body).toMatchObject({ answer: 'YES', how: 'ORALLY' });
    expect(asked?.headers.get('If-Match')).toBe('"7"');
  });

  it('opens the reason of a law instead of the answers', async () => {
    open(`${family}/samtykke`, 'karen');
    await screen.findByText('Når en lov åbner for det');

    const cell = document.querySelector<HTMLButtonElement>('[data-cell="family-0999:SAFETY"]')!;
    expect(cell.textContent).toContain('§ Lov');
    fireEvent.click(cell);

    const reason = screen.getByRole('group', { name: '§ Lov' });
    expect(within(reason).getByText(/Asta er bange/)).toBeTruthy();
    expect(within(reason).queryByText('Nej')).toBeNull();
    await expectAccessible();
  });

  it('chooses a law with a reason, for what it reaches', async () => {
    const service = open(`${family}/samtykke`, 'karen');
    fireEvent.click(await screen.findByText('Vælg en lov'));
    expect(screen.getByText('Ingen lov på listen åbner for noget til den part.')).toBeTruthy();

    fireEvent.change(screen.getByLabelText('Hvem skal vide det?'), { target: { value: 'family-0999' } });
    fireEvent.click(within(screen.getByRole('form', { name: 'Vælg en lov' })).getByLabelText(/tryghed/i));
    expect(screen.getByText<HTMLButtonElement>('Gem hjemlen').disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(/Hvorfor er det nødvendigt/), { target: { value: 'Bekymring' } });
    fireEvent.click(screen.getByText('Gem hjemlen'));

    await screen.findByText('Hjemlen er gemt.');
    expect(service.asked.find((one) => one.path.endsWith('/legal-bases'))?.body).toMatchObject({
      code: 'report-of-concern',
      topics: ['SAFETY'],
      reason: 'Bekymring',
    });
  });

  it('keeps a goal from a member of the family', async () => {
    const service = open(`${family}/samtykke`, 'karen');
    fireEvent.click((await screen.findAllByText('Ændr'))[0]!);
    fireEvent.click(screen.getByText('Gem'));

    await screen.findByText('Gemt.');
    expect(service.asked.find((one) => one.path.endsWith('/kept-from'))?.body).toMatchObject({ kind: 'GOAL' });
  });

  it('lists what has been sent, and what may no longer be used', async () => {
    open(`${family}/samtykke`, 'karen');

    expect(await screen.findByText('Det er allerede sendt')).toBeTruthy();
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
