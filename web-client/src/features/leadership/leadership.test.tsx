import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { surveys } from '../../../test/stand-in/leadership';

const page = '/sammen-om-ledelse';

const answered = (service: ReturnType<typeof open>) =>
  service.asked.find((asked) => asked.path.endsWith('/current/answer'))?.body;

describe('Sammen om ledelse', () => {
  it('has a leader answer every point before anything is saved', async () => {
    const service = open(page, 'birgit');
    fireEvent.click(await screen.findByText('Gem mine svar'));
    expect((await screen.findByRole('alert')).textContent).toBe('Der mangler 20 svar.');
    expect(answered(service)).toBeUndefined();
    expect(screen.queryByText('Luk runden')).toBeNull();
    await expectAccessible();

    const groups = screen.getAllByRole('group', { name: /^Hvor (vigtigt|meget)/ });
    groups.forEach((group, index) => fireEvent.click(within(group).getByLabelText(index % 2 ? '2' : '5')));
    fireEvent.click(screen.getByText('Gem mine svar'));

    await waitFor(() => expect(answered(service)).toBeDefined());
    expect((answered(service)?.ratings as unknown[]).length).toBe(10);
    expect((answered(service)?.ratings as unknown[])[0]).toEqual({
      point: 'SAME_DIRECTION',
      importance: 5,
      practice: 2,
    });
  });

  it('says where leaders differ, and gives the figure as a table with the change since last time', async () => {
    open(page, 'birgit');

    expect(await screen.findByText(/Længst fra ord til handling, 2,8 trin: Ingen familie venter/)).toBeTruthy();
    expect(screen.getByText(/mest uenige: Vi fjerner det, der spærrer/)).toBeTruthy();
    expect(screen.getAllByRole('img', { name: /Gør vi: i gennemsnit 2, fra 2 til 4/ })).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Tabel' }));

    const row = screen.getByRole('row', { name: /Ingen familie venter/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['4,8 (4–5)', '2 (2–4)', '2,8', '+0,5']);
    await expectAccessible();
  });

  it('lets the steering group close, after saying what follows', async () => {
    const service = open(page, 'anne');
    fireEvent.click(await screen.findByText('Luk runden'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Kun 2 har svaret/);
    fireEvent.click(screen.getByText('Ja, luk runden'));

    await waitFor(() => expect(service.asked.some((asked) => asked.path.endsWith('/closing'))).toBe(true));
  });

  it('lets the steering group begin one, and tells the others to wait', async () => {
    const nothing = () =>
      new Response(JSON.stringify({ closed: [{ ...surveys.closed[0], points: undefined, answers: 2 }] }), {
        headers: { 'Content-Type': 'application/json' },
      });
    const service = open(page, 'anne');
    service.answers.set('GET /api/v1/leadership/surveys', nothing);

    expect(await screen.findByText(/For få svarede/)).toBeTruthy();
    await expectAccessible();
    fireEvent.click(screen.getByText('Begynd en runde'));

    await waitFor(() =>
      expect(service.asked.some((asked) => asked.method === 'POST' && asked.path.endsWith('/surveys'))).toBe(true),
    );
  });

  it('asks a leader what came of what they took on, and has a day for what goes on', async () => {
    const service = open(`${page}/samtaler`, 'birgit');
    const due = await screen.findByRole('region', { name: 'Din aftale er kommet igen' });
    fireEvent.click(within(due).getByRole('button', { name: /Sig, hvad der kom ud af det/ }));
    fireEvent.click(screen.getByLabelText('Går videre'));
    fireEvent.click(screen.getByText('Gem'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/skal det have en dag/);
    await expectAccessible();

    fireEvent.change(screen.getByLabelText('Hvornår skal det komme igen?'), { target: { value: '2027-01-11' } });
    fireEvent.change(screen.getByLabelText('Hvad kom der ud af det?'), { target: { value: 'Én er med.' } });
    fireEvent.click(screen.getByText('Gem'));

    await waitFor(() =>
      expect(service.asked.find((asked) => asked.path.endsWith('/follow-ups'))?.body).toEqual({
        outcome: 'GOES_ON',
        words: 'Én er med.',
        dueOn: '2027-01-11',
      }),
    );
  });

  it('keeps a dialogue only when each step is told and each thing to do has a leader and a day', async () => {
    const service = open(`${page}/samtaler`, 'anne');
    fireEvent.click(await screen.findByText('Skriv en samtale ned'));
    fireEvent.click(screen.getByText('Gem'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/alle fem trin/);
    await expectAccessible();

    const write = (label: string | RegExp, value: string) =>
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    write('Hvad handlede den om?', 'Ventetid');
    for (const step of ['Få øje på', 'Forstå', 'Forestil jer', 'Fasthold', 'Frigiv']) write(step, step);
    write('Hvad gør du?', 'Ringer');
    write('Hvem gør det?', 'jens');
    write('Hvornår ser vi på det?', '2027-01-11');
    fireEvent.click(screen.getByText('Gem'));

    await waitFor(() =>
      expect(service.asked.find((asked) => asked.method === 'POST')?.body).toMatchObject({
        about: 'Ventetid',
        said: { release: 'Frigiv' },
        actions: [{ what: 'Ringer', owner: 'jens', dueOn: '2027-01-11' }],
      }),
    );
  });

  it('gives the questions for a round of talks', async () => {
    open(`${page}/spoergsmaal`, 'anne');
    expect(await screen.findByText('Hvad ville familierne mangle, hvis vi ikke fandtes?')).toBeTruthy();
    await expectAccessible();
  });
});
