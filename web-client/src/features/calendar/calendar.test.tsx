import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../../test/stand-in/calendar';
import { PLAN } from '../../../test/stand-in/data';
import { expectAccessible, open } from '../../../test/render';
import { json, problem } from '../../../test/stand-in/service';

const tab = `/familier/${PLAN}/uge`;

describe('Familiens uge', () => {
  it('says in words what each proposed time would do', async () => {
    open(tab, 'karen');

    const proposal = await screen.findByRole('article', { name: /Samtale om virksomhedspraktik/ });

    expect(proposal.textContent).toContain('Falder sammen med Familiebehandling kl. 14.30');
    expect(proposal.textContent).toContain('Ugen bliver for fuld for Sofie Elmer');
    expect(proposal.textContent).toContain('Passer ind');
    await expectAccessible();
  });

  it('shows the agency’s words before it sends the time that was chosen', async () => {
    const service = open(tab, 'karen');
    const proposal = within(await screen.findByRole('article', { name: /Samtale om virksomhedspraktik/ }));

    fireEvent.click(proposal.getAllByText('Vælg tiden')[1]!);
    expect(proposal.getByText(/Tiden er aftalt: torsdag den 26. november 2026 kl. 14.00/)).toBeTruthy();
    fireEvent.click(proposal.getByText('Send svaret'));

    await waitFor(() =>
      expect(service.asked.filter((one) => one.path.endsWith('/answer')).map((one) => one.body)).toEqual([
        { answer: 'ACCEPTED', startsAt: '2026-11-26T13:00:00Z', text: null },
      ]),
    );
  });

  it('offers no way to decline what a law asks for', async () => {
    open(tab, 'karen');
    const proposal = within(await screen.findByRole('article', { name: /Opfølgning på barnets plan/ }));

    fireEvent.click(proposal.getByText('Andet svar'));

    expect(proposal.getByText('Giv videre til lederen')).toBeTruthy();
    expect(proposal.queryByText('Bliver ikke til noget')).toBeNull();
  });

  it('keeps the text when it tells of another matter', async () => {
    const service = open(tab, 'karen');
    const proposal = within(await screen.findByRole('article', { name: /Samtale om virksomhedspraktik/ }));
    service.answers.set('POST /api/v1/appointments/00000000-0000-4000-8000-000000000901/answer', () =>
      problem(422, 'tells-of-another-matter', 'Teksten fortæller om en anden sag'),
    );
    fireEvent.click(proposal.getByText('Andet svar'));
    fireEvent.change(proposal.getByLabelText(/Besked til myndigheden/), { target: { value: 'Hun er indlagt.' } });

    fireEvent.click(proposal.getByText('Send svaret'));

    expect(await proposal.findByText('Teksten fortæller om en anden sag')).toBeTruthy();
    expect(proposal.getByDisplayValue('Hun er indlagt.')).toBeTruthy();
  });

  it('has a figure in each cell, and says clash and overload by word', async () => {
    open(tab, 'karen');

    const table = await screen.findByRole('table', { name: 'Timer, som hver part beder om, dag for dag' });

    expect(table.textContent).toContain('1,5 t');
    expect(table.textContent).toContain('over 3 t');
    expect(table.textContent).toContain('kan ikke holde');
    expect(screen.getByText(/Onsdag 15.00: to steder på én gang/)).toBeTruthy();
    expect(screen.getByText('Sofie Elmer har 7 t i ugen.')).toBeTruthy();
  });

  it('shows the address of a calendar when it is made, and a way to close one that is open', async () => {
    const service = open(tab, 'karen');
    service.answers.set(`GET /api/v1/plans/${PLAN}/calendar-addresses`, () =>
      json({ items: [{ ...addresses[0], memberId: '00000000-0000-4000-8000-000000000011' }] }),
    );

    fireEvent.click(await screen.findByText('Luk adressen'));
    await waitFor(() => expect(service.asked.some((one) => one.method === 'DELETE')).toBe(true));
    fireEvent.click(await screen.findByText('Lav en adresse til Sofie Elmer'));

    expect(await screen.findByDisplayValue(/hemmelig/)).toBeTruthy();
  });
});

describe('Foreslå en tid', () => {
  it('learns of the calendar which weeks have room, and nothing more', async () => {
    open('/indbakke', 'lars');
    const form = within((await screen.findByText('Send forslaget')).closest('form')!);
    fireEvent.change(form.getByLabelText('Familie'), { target: { value: PLAN } });

    fireEvent.click(form.getByLabelText('Sofie Elmer'));

    expect(await form.findByText(/uge 48 fyldt, uge 49 næsten fyldt, uge 50 åben/)).toBeTruthy();
    await expectAccessible();
  });

  it('sends what was asked, with the law from the list', async () => {
    const service = open('/indbakke', 'lars');
    const form = within((await screen.findByText('Send forslaget')).closest('form')!);
    fireEvent.change(form.getByLabelText('Familie'), { target: { value: PLAN } });
    fireEvent.click(form.getByLabelText('Sofie Elmer'));
    fireEvent.change(form.getByLabelText('Hvad er det?'), { target: { value: 'Samtale' } });
    fireEvent.change(form.getByLabelText('Hvad handler det om?'), { target: { value: 'WORK' } });
    fireEvent.change(form.getByLabelText('Mulig tid 1'), { target: { value: '2099-12-01T10:00' } });
    fireEvent.click(form.getByLabelText('Ja, vælg paragraf'));
    fireEvent.change(await form.findByLabelText('Hvilken paragraf?'), {
      target: { value: 'Sygedagpengeloven|§ 13 b' },
    });
    fireEvent.change(form.getByLabelText('Sidste dag efter loven'), { target: { value: '2099-12-04' } });

    fireEvent.click(form.getByText('Send forslaget'));

    await waitFor(() =>
      expect(
        service.asked
          .filter((one) => one.method === 'POST' && one.path.endsWith('/agency/appointments'))
          .map((one) => one.body),
      ).toEqual([
        {
          planId: PLAN,
          memberIds: ['00000000-0000-4000-8000-000000000012'],
          what: 'Samtale',
          topic: 'WORK',
          place: 'AT_AGENCY',
          minutes: 45,
          travelMinutes: 0,
          times: ['2099-12-01T09:00:00.000Z'],
          statutory: { law: 'Sygedagpengeloven', section: '§ 13 b', keepBy: '2099-12-04' },
        },
      ]),
    );
  });

  it('lets us take the time that the coordinator proposed', async () => {
    const service = open('/indbakke', 'lars');

    fireEvent.click(await screen.findByText('Tag tiden'));

    await waitFor(() => expect(service.asked.some((one) => one.path.endsWith('/acceptance'))).toBe(true));
  });
});
