import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changes, PLAN } from '../../../../test/stand-in/data';
import { expectAccessible, open } from '../../../../test/render';
import { problem } from '../../../../test/stand-in/service';

const family = `/familier/${PLAN}`;
const GOAL = '00000000-0000-4000-8000-000000000021';
const goalPath = `/api/v1/plans/${PLAN}/goals/${GOAL}`;

const sent = (service: ReturnType<typeof open>, end: string) =>
  service.asked.findLast((one) => one.path.endsWith(end))!;
const fill = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('What a plan says', () => {
  it('takes in a new goal with its five levels', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByText('Skriv et nyt mål'));

    await screen.findByLabelText(/Hvad vil I gerne/);
    fill(/Hvad vil I gerne/, 'At komme ud at gå hver dag');
    const form = within(screen.getByRole('form', { name: 'Skriv et nyt mål' }));
    const levels = form.getByRole('group', { name: /Sådan kan vi se det/ });
    within(levels)
      .getAllByRole('textbox')
      .forEach((field, index) => fireEvent.change(field, { target: { value: `trin ${index}` } }));
    await expectAccessible();
    fireEvent.click(form.getByText('Gem målet'));

    await screen.findByText('Målet er gemt.');
    const asked = sent(service, '/goals');
    expect(asked.headers.get('Idempotency-Key')).toBe(asked.body?.id);
    expect(asked.body?.scale).toHaveLength(5);
    expect((asked.body?.scale as { level: number; words: string }[])[0]).toEqual({ level: 2, words: 'trin 0' });
  });

  it('takes no half scale', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByText('Skriv et nyt mål'));

    await screen.findByLabelText(/Hvad vil I gerne/);
    fill(/Hvad vil I gerne/, 'At komme ud');
    const form = within(screen.getByRole('form', { name: 'Skriv et nyt mål' }));
    fireEvent.change(within(form.getByRole('group', { name: /Sådan kan/ })).getAllByRole('textbox')[2]!, {
      target: { value: 'kun midten' },
    });
    fireEvent.click(form.getByText('Gem målet'));

    expect(await screen.findByText('Beskriv alle fem trin, eller ingen.')).toBeTruthy();
    expect(service.asked.some((one) => one.method === 'POST')).toBe(false);
  });

  it('shows what somebody else wrote beside what was written here, and saves on top of both', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Ret målet: At der er mad/ }));
    service.answers.set(`PUT ${goalPath}`, () => {
      service.answers.delete(`PUT ${goalPath}`);
      service.plan = { ...service.plan, version: changes.to };
      return problem(412, 'stale', 'Forældet');
    });

    await screen.findByLabelText(/Hvad vil I gerne/);
    fill(/Hvad vil I gerne/, 'At vi spiser sammen med mormor.');
    fireEvent.click(screen.getByText('Gem målet'));

    const merge = within(await screen.findByRole('alert'));
    expect(merge.getByText(/Mads Krogh har ændret målet/)).toBeTruthy();
    expect(merge.getByText('At vi spiser sammen.')).toBeTruthy();
    expect(merge.getByText('At vi spiser sammen med mormor.')).toBeTruthy();
    await expectAccessible();
    expect((screen.getByLabelText(/Hvad vil I gerne/) as HTMLTextAreaElement).value).toBe(
      'At vi spiser sammen med mormor.',
    );

    fireEvent.click(screen.getByText('Gem målet'));
    await screen.findByText('Målet er gemt.');
    expect(sent(service, `/goals/${GOAL}`).body?.words).toBe('At vi spiser sammen med mormor.');
  });

  it('saves on the version that the writing began on, though the page has read a newer one', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Ret målet: At der er mad/ }));
    await screen.findByLabelText(/Hvad vil I gerne/);
    const began = service.plan.version;
    fireEvent.click(screen.getAllByText('Beslut prøven')[0]!);
    fireEvent.click(await screen.findByLabelText('Stopper'));
    fireEvent.change(screen.getByLabelText('Hvorfor?'), { target: { value: 'Det hjalp ikke' } });
    fireEvent.click(screen.getByText('Gem beslutningen'));
    await screen.findByText('Prøvet og stoppet');
    expect(service.plan.version).toBeGreaterThan(began);

    fill(/Hvad vil I gerne/, 'Ro hver aften');
    fireEvent.click(screen.getByText('Gem målet'));

    await screen.findByText('Målet er gemt.');
    expect(sent(service, `/goals/${GOAL}`).headers.get('If-Match')).toBe(`"${began}"`);
  });

  it('asks again for the yes to a goal that was changed, and records it', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Ret målet: At der er mad/ }));
    await screen.findByLabelText(/Hvad vil I gerne/);
    fill(/Hvad vil I gerne/, 'Ro hver aften');
    fireEvent.click(screen.getByText('Gem målet'));

    expect(await screen.findByText('Mangler ja fra Bruno Elmer')).toBeTruthy();
    fireEvent.click(screen.getByText('Bruno Elmer siger ja'));
    fireEvent.click(screen.getByText('Notér ja'));

    expect(await screen.findByText(/Bruno Elmer sagde ja/)).toBeTruthy();
    expect(sent(service, '/agreements').body).toMatchObject({ goalId: GOAL, how: 'ORALLY' });
  });

  it('decides a trial', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByText('Beslut prøven'));

    fireEvent.click(await screen.findByLabelText('Stopper'));
    fill('Hvorfor?', 'Det hjalp ikke');
    await expectAccessible();
    fireEvent.click(screen.getByText('Gem beslutningen'));

    expect(await screen.findByText('Prøvet og stoppet')).toBeTruthy();
    expect(sent(service, '/trial-decision').body).toMatchObject({ decision: 'STOP', reviewOn: null });
  });

  it('writes down who disagrees on paying, and goes on', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Hvem betaler\? Uenighed om Familiebehandling/ }));

    fill(/Hvem er uenige/, 'Kommunen og regionen');
    fill(/Hvad koster det familien/, 'Der går uger uden støtte');
    fireEvent.click(screen.getByText('Skriv uenigheden ned'));

    expect(await screen.findByText('Uenighed om betaling')).toBeTruthy();
    expect(sent(service, '/disputes').body).toMatchObject({ paidMeanwhileBy: 'Børn og familie', ownerAgencyId: null });
  });

  it('takes law and section of an intervention from the catalogue', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByText('Tilføj en indsats'));
    const form = within(await screen.findByRole('form', { name: 'Tilføj en indsats' }));
    fireEvent.change(form.getByLabelText('Hvem gør det?'), { target: { value: 'jobcentre-0999' } });
    await form.findByText(/Mentorstøtte/);
    fireEvent.change(form.getByLabelText(/Vælg fra listen/), { target: { value: 'lab-167' } });

    expect((form.getByLabelText('Paragraf') as HTMLInputElement).value).toBe('§ 167');
    fireEvent.change(form.getByLabelText('Hvilket budget betaler?'), { target: { value: 'Beskæftigelse' } });
    fireEvent.change(form.getByLabelText(/Beløb i kroner/), { target: { value: '4.200,50' } });
    fireEvent.change(form.getByLabelText('Betales'), { target: { value: 'MONTH' } });
    fireEvent.change(form.getByLabelText(/Hvem er ansvarlig/), { target: { value: 'Lars Bundgaard' } });
    fireEvent.change(form.getByLabelText('Ses på igen'), { target: { value: '2027-02-01' } });
    await expectAccessible();
    fireEvent.click(form.getByText('Gem indsatsen'));

    await screen.findByText('Indsatsen er gemt.');
    expect(sent(service, '/interventions').body).toMatchObject({
      title: 'Mentorstøtte',
      code: 'lab-167',
      kle: '15',
      amount: 4200.5,
      amountPer: 'MONTH',
    });
  });

  it('puts up an obstacle for a leader', async () => {
    const service = open(family, 'karen');
    fireEvent.click(await screen.findByText('Sæt en snublesten på listen'));
    fireEvent.change(screen.getByLabelText('Hvad handler den om?'), { target: { value: 'LAW' } });
    fill(/Hvad står i vejen/, 'To love passer ikke sammen');
    fill(/Hvad koster det familien/, 'Indsatsen kan ikke begynde');
    await expectAccessible();
    fireEvent.click(screen.getByText('Sæt på listen'));

    expect(await screen.findByText('To love passer ikke sammen')).toBeTruthy();
    expect(sent(service, '/obstacles').body).toBeNull();
    expect(service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/obstacles'))?.body).toMatchObject({
      kind: 'LAW',
      ownerAgencyId: null,
    });
  });

  it('tells who raised an obstacle how it was moved, until that is heard', async () => {
    const service = open(family, 'karen');

    const row = (await screen.findByRole('rowheader', { name: /To skemaer/ })).closest('tr')!;
    expect(row.textContent).toContain('Reglen eller arbejdsgangen er ændret for alle');
    expect(row.textContent).toContain('Stod 6 dage');
    expect(row.textContent).toContain('Fra nu af er der ét skema.');
    fireEvent.click(within(row).getByRole('button', { name: /Jeg har set svaret/ }));

    await waitFor(() => expect(screen.queryByRole('button', { name: /Jeg har set svaret/ })).toBeNull());
    expect(sent(service, '/heard').path).toContain('/obstacles/');
  });

  it('lets a leader write what was done, put alike ones together, and say how it ended', async () => {
    const service = open('/snublesten?vis=tabel', 'birgit');
    const row = (await screen.findByRole('rowheader', { name: /fire måneders ventetid/ })).closest('tr')!;
    expect(row.textContent).toContain('Har spurgt økonomi om en plads mere');

    expect(row.querySelector('[data-label="Har stået"]')?.textContent).toMatch(/^\d+ dage?/);
    fireEvent.click(within(row).getByRole('button', { name: /Skriv, hvad der er gjort/ }));
    fill(/Hvad er gjort/, 'Møde med regionen');
    await expectAccessible();
    fireEvent.click(screen.getByText('Gem'));
    await waitFor(() => expect(screen.queryByLabelText(/Hvad er gjort/)).toBeNull());
    expect(sent(service, '/steps').body).toMatchObject({ what: 'Møde med regionen' });

    fireEvent.click(within(row).getByRole('button', { name: /Ligner en anden/ }));
    fireEvent.change(screen.getByLabelText('Hvilken ligner den?'), {
      target: { value: (await screen.findByRole<HTMLOptionElement>('option', { name: 'Holdet er fuldt.' })).value },
    });
    fireEvent.click(screen.getByText('Gem'));
    await waitFor(() => expect(screen.queryByLabelText('Hvilken ligner den?')).toBeNull());

    fireEvent.click(within(row).getByRole('button', { name: /Den er ryddet/ }));
    fireEvent.change(screen.getByLabelText('Hvordan endte det?'), { target: { value: 'MONEY_FOUND' } });
    fill(/Hvordan blev den ryddet/, 'To pladser mere');
    await expectAccessible();
    fireEvent.click(screen.getByText('Gem'));
    await waitFor(() => expect(screen.queryByLabelText('Hvordan endte det?')).toBeNull());
    expect(sent(service, '/solution').body).toEqual({ as: 'MONEY_FOUND', how: 'To pladser mere', alikeToo: false });
  });

  it('records a follow-up that sets the next, and a deadline from the catalogue', async () => {
    open(family, 'karen');
    fireEvent.click(await screen.findByText('Skriv en opfølgning ned'));
    fill('Hvad blev ændret?', 'Ro om aftenen');
    fill(/Hvornår ses der på planen igen/, '2027-04-20');
    fill('Hvorfor netop da?', 'Det går godt');
    fireEvent.click(screen.getByText('Gem opfølgningen'));
    expect(await screen.findByText('Næste opfølgning: 20. april 2027')).toBeTruthy();

    fireEvent.click(screen.getByText('Tilføj en lovbestemt frist'));
    await screen.findByText(/Børnefaglig undersøgelse afsluttes/);
    fireEvent.change(screen.getByLabelText(/Hvilken frist/), { target: { value: 'term-bl-20' } });
    expect(screen.getByText(/Regnes fra den dag kommunen blev klar over det/)).toBeTruthy();
    fireEvent.click(screen.getByText('Gem fristen'));
    expect(await screen.findByRole('rowheader', { name: 'Børnefaglig undersøgelse afsluttes' })).toBeTruthy();
  });

  it('tells in sentences what has changed since the reader last looked', async () => {
    const service = open(`${family}/historik`, 'karen');

    expect(await screen.findByText(/ordene er ændret fra/)).toBeTruthy();
    expect(screen.getByText(/Mads Krogh, /)).toBeTruthy();
    await expectAccessible();
    const changes = within(screen.getByRole('region', { name: 'Hvad er ændret, siden du sidst kiggede' }));
    fireEvent.click(changes.getByText('Jeg har set det'));

    await waitFor(() => expect(sent(service, '/looks').body).toEqual({ version: 8 }));
  });
});
