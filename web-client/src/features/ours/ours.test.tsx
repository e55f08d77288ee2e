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

  it('says who treats at home, and who at the hospital answers for it', async () => {
    await opened();

    expect(await screen.findByText(/SHS Eksempel kommer hos dig/)).toBeTruthy();
    expect(screen.getByText(/Eksempel Sygehus har ansvaret/)).toBeTruthy();
    expect(screen.getByText(/Ring 99 99 10 20, hvis du bliver mere syg/)).toBeTruthy();
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

    const job = (await screen.findByRole('heading', { name: 'Jobcenter Eksempel' })).closest('li')!;
    expect(job.textContent).toContain('Ved noget om job og løn.');
    expect(job.textContent).toContain('Ved kun, at du ikke kan komme.');
    expect(job.textContent).toContain('Spørger dig hver gang om bolig.');
    const hospital = screen.getByRole('heading', { name: 'Eksempel Sygehus' }).closest('li')!;
    expect(hospital.textContent).toContain('Ved ikke noget om dig.');
  });

  it('changes one answer and leaves the others alone', async () => {
    const service = await opened();

    await userEvent.click(await screen.findByRole('button', { name: 'Lav om på, hvad Jobcenter Eksempel må vide' }));
    const form = screen.getByLabelText('Må de vide noget om skole?').closest('form')!;
    await userEvent.selectOptions(within(form).getByLabelText('Må de vide noget om skole?'), 'Ja');
    await userEvent.selectOptions(within(form).getByLabelText('Må de vide noget om job og løn?'), 'Nej');
    await expectAccessible();
    await userEvent.click(within(form).getByRole('button', { name: 'Gem' }));

    expect((await screen.findAllByText('Det er gemt.')).length).toBeGreaterThan(0);
    const asked = service.asked.filter((call) => call.method === 'POST');
    expect(asked.map((call) => call.path)).toEqual([
      expect.stringMatching('/my/sharing/answers$'),
      expect.stringMatching('/withdrawal$'),
    ]);
    expect(asked[0]?.body).toMatchObject({ topic: 'SCHOOL', answer: 'YES', extent: 'FULL', insteadOf: null });
  });

  it('says whose yes is missing for a child', async () => {
    await opened();

    const family = await screen.findByRole('heading', { name: /^Familieafdelingen.* om / });
    expect(family.closest('li')!.textContent).toContain('Vi venter på Bruno om skole.');
  });

  it('asks about one message in the words that would be sent, and takes a no', async () => {
    const service = await opened();

    const part = await screen.findByRole('region', { name: 'De spørger dig' });
    expect(part.textContent).toContain('Rikke kan ikke komme i denne uge.');
    await userEvent.click(within(part).getByRole('button', { name: 'Nej, ikke denne gang' }));

    expect((await screen.findAllByText('Du har sagt nej. Det bliver ikke sendt.')).length).toBeGreaterThan(0);
    expect(service.asked.filter((call) => call.method === 'POST').map((call) => call.body)).toMatchObject([
      { answer: 'NO' },
    ]);
  });

  it('lets one say yes to a goal in the words that stand there', async () => {
    const service = await opened();

    await userEvent.click(screen.getByRole('button', { name: /^Jeg er enig: At der er mad/ }));

    expect((await screen.findAllByText('Du er enig. Det er skrevet ned.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({ wording: 2 });
  });

  it('shows the week and tells the secret address once', async () => {
    await opened();

    const part = screen.getByRole('region', { name: 'Vores uge' });
    expect(await within(part).findByText(/Samtale om job/)).toBeTruthy();
    await userEvent.click(within(part).getByText('Få ugen på din telefon'));
    await userEvent.click(within(part).getByRole('button', { name: 'Lav en adresse' }));

    expect(await within(part).findByDisplayValue('https://plan.example/calendar/hemmelig.ics')).toBeTruthy();
  });

  it('tells the coordinator who rang, and asks for what is missing', async () => {
    const service = await opened();

    const part = screen.getByRole('region', { name: 'Har nogen ringet til dig?' });
    await userEvent.click(within(part).getByRole('button', { name: 'Sig det til Karen' }));
    expect(within(part).getByText('Vælg, hvem det var.')).toBeTruthy();
    await userEvent.selectOptions(await within(part).findByLabelText('Hvem var det?'), 'Jobcenter Eksempel');
    await userEvent.type(within(part).getByLabelText('Hvad ville de?'), 'De ville holde møde.');
    await userEvent.click(within(part).getByRole('button', { name: 'Sig det til Karen' }));

    expect((await screen.findAllByText('Karen har fået det at vide.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'POST')?.body).toMatchObject({ text: 'De ville holde møde.' });
  });

  it('keeps what is one’s own from those one names', async () => {
    const service = await opened();

    const goal = screen.getByText(/uden at det hele ramler/).closest('article')!;
    await userEvent.click(await within(goal).findByText('Hvem må se det?'));
    await userEvent.click(within(goal).getByLabelText('Vis det ikke til Bruno'));
    await userEvent.click(within(goal).getByRole('button', { name: 'Gem' }));

    expect((await screen.findAllByText('Det er gemt.')).length).toBeGreaterThan(0);
    expect(service.asked.find((call) => call.method === 'PUT')?.body).toMatchObject({ kind: 'GOAL' });
  });

  it('tells who has looked by the unit, never by the employee', async () => {
    await opened();

    const part = screen.getByRole('region', { name: 'Hvem har kigget' });
    expect(await within(part).findByText('Jobcenter Eksempel')).toBeTruthy();
    expect(part.textContent).not.toContain('Lars');
  });

  it('shows who else has looked before what the family did itself, and puts a question about it to the coordinator', async () => {
    await opened();

    const part = screen.getByRole('region', { name: 'Hvem har kigget' });
    await within(part).findByText('Jobcenter Eksempel');
    expect(within(part).queryByText('Familien Elmer')).toBeNull();
    await userEvent.type(screen.getByLabelText('Hvad vil du sige?'), 'Hej');
    await userEvent.click(within(part).getByRole('button', { name: /^Spørg hvorfor: Jobcenter Eksempel/ }));

    const message = screen.getByLabelText<HTMLTextAreaElement>('Hvad vil du sige?');
    expect(document.activeElement).toBe(message);
    expect(message.value).toMatch(/^Hej\nHvorfor har Jobcenter Eksempel kigget .+\?$/);

    await userEvent.click(within(part).getByRole('button', { name: 'Se alle 6, også hvad familien selv har set' }));
    expect(within(part).getAllByText('Familien Elmer')).toHaveLength(5);
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
