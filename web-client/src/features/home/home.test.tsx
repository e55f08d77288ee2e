import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, open, show } from '../../../test/render';
import { problem } from '../../../test/stand-in/service';
import { Countdown, left } from './Countdown';

const card = async (text: RegExp) => (await screen.findByRole('article', { name: text })) as HTMLElement;

describe('SHS-tavle', () => {
  it('is where a team begins, with places, questions and patients', async () => {
    open('/start', 'mette');

    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('SHS-tavle');
    expect(await screen.findByText('IV-antibiotika: 4 optaget, 0 reserveret, 2 ledige')).toBeTruthy();
    expect(screen.getByText(/Jonas Lund, \d+ år/)).toBeTruthy();
    await expectAccessible();
  });

  it('says of a question what it is, who keeps the responsibility and what happens when nobody answers', async () => {
    open('/tavle', 'mette');

    const question = await card(/IV-antibiotika 3 gange dagligt/);

    expect(question.textContent).toContain('Sygehuset beholder behandlingsansvaret: Overlæge på vagt');
    expect(question.textContent).toMatch(/Kl\. \d\d\.\d\d går spørgsmålet videre til SHS Søvang/);
    expect(question.textContent).toContain('2 andre hold er også spurgt');
  });

  it('reserves with one click', async () => {
    const service = open('/tavle', 'mette');
    const question = within(await card(/IV-antibiotika 3 gange dagligt/));

    fireEvent.click(question.getByText('Ja, reservér plads'));

    await waitFor(() =>
      expect(service.asked.filter((one) => one.path.endsWith('/answer')).map((one) => one.body)).toEqual([
        { answer: 'HAS_CAPACITY' },
      ]),
    );
  });

  it('offers the waiting list where there is no room', async () => {
    open('/tavle', 'mette');

    const question = await card(/Stomi og dræn/);

    expect(question.textContent).toContain('Stomi og dræn er fyldt');
    expect(within(question).getByText('Sæt på venteliste')).toBeTruthy();
    expect(within(question).queryByText('Ja, reservér plads')).toBeNull();
  });

  it('tells who lost a race that another team took it, and when', async () => {
    open('/tavle', 'mette');

    expect((await screen.findByText(/SHS Søvang tog den kl\. \d\d\.\d\d/)).closest('li')!.textContent).toContain(
      'IV-antibiotika',
    );
  });

  it('shows why an answer came too late', async () => {
    const service = open('/tavle', 'mette');
    const question = await card(/IV-antibiotika 3 gange dagligt/);
    const path = '/api/v1/home/referrals/00000000-0000-4000-8000-000000000901/answer';
    service.answers.set(`POST ${path}`, () => problem(409, 'home-taken-by-another', 'Et andet hold tog den først'));

    fireEvent.click(within(question).getByText('Ja, reservér plads'));

    expect((await within(question).findByRole('alert')).textContent).toContain('Et andet hold tog den først');
  });

  it('opens the referral before the patient can come', async () => {
    open('/tavle', 'mette');
    const reserved = within(await card(/Jonas Lund/));
    expect(reserved.queryByText('Patienten kan komme hjem')).toBeNull();

    fireEvent.click(reserved.getByText('Åbn henvisning'));

    expect(reserved.getByText(/Blodprøver på tredje dag/)).toBeTruthy();
    expect(reserved.getByText('Patienten kan komme hjem')).toBeTruthy();
  });

  it('names what the hospital must look at, and takes an outcome', async () => {
    const service = open('/tavle', 'mette');
    expect((await screen.findByText('Temp. 38,6')).closest('li')!.textContent).toContain('Sygehuset skal se på det');
    const patient = within(screen.getByText(/Tage Prøve, \d+ år/).closest('li')!);

    fireEvent.click(patient.getByText('Indlagt igen'));
    fireEvent.change(patient.getByLabelText('Kort om, hvordan det gik'), { target: { value: 'Feber igen' } });
    fireEvent.click(patient.getAllByText('Indlagt igen')[1]!);

    await waitFor(() =>
      expect(service.asked.filter((one) => one.path.endsWith('/closing')).map((one) => one.body)).toEqual([
        { outcome: 'READMITTED', daysSaved: null, handedOverTo: null, note: 'Feber igen' },
      ]),
    );
  });
});

describe('SHS-tavle om natten', () => {
  it('still names after midnight what the hospital must look at, and says that it was yesterday', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T00:05:00+01:00') });
    open('/tavle', 'mette');

    expect((await screen.findByText('Temp. 38,6')).closest('li')!.textContent).toContain('i går 23.53');
  });
});

describe('Uret', () => {
  afterEach(() => vi.useRealTimers());

  it('writes minutes and seconds, and hours when there are any', () => {
    expect(left(380_000, 'da')).toBe('6:20');
    expect(left(6_360_000, 'da')).toBe('1 t 46 min.');
    expect(left(6_360_000, 'en')).toBe('1 h 46 min');
    expect(left(-1_000, 'da')).toBe('0:00');
  });

  it('is silent itself, is spoken at five minutes and at one, and is red in the last third only', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T08:00:00Z') });
    const since = '2026-11-23T08:00:00Z';
    show(<Countdown since={since} due="2026-11-23T08:30:00Z" kind="answer" about="IV-væske" offset={0} />);
    const timer = screen.getByRole('timer');
    const pass = (minutes: number) => act(() => vi.advanceTimersByTime(minutes * 60_000));

    expect(timer.getAttribute('aria-live')).toBe('off');
    pass(19);
    expect(timer.parentElement!.className).toBe('countdown');
    pass(2);
    expect(timer.parentElement!.className).toContain('countdown-urgent');
    expect(screen.getByRole('status').textContent).toBe('');
    pass(4);
    expect(screen.getByRole('status').textContent).toBe('IV-væske: 5 minutter til svar.');
    pass(4);
    expect(screen.getByRole('status').textContent).toBe('IV-væske: 1 minut til svar.');
  });
});

describe('Sygehuset spørger', () => {
  it('shows who acts and how, and asks the open team without a name', async () => {
    const service = open('/behandling-hjemme', 'helle');
    expect((await screen.findByText(/Holdene har 30 minutter til at svare/)).textContent).toContain('2 timer');
    fireEvent.change(screen.getByLabelText(/^Hvordan\?/), { target: { value: '3 gange dagligt' } });
    fireEvent.change(screen.getByLabelText('Hvem på sygehuset beholder ansvaret?'), {
      target: { value: 'Overlæge på vagt' },
    });
    fireEvent.change(screen.getByLabelText('Telefon til den ansvarlige'), { target: { value: '99 99 10 20' } });
    fireEvent.change(screen.getByLabelText('Afdeling, der spørger'), { target: { value: 'Medicinsk' } });

    fireEvent.click(screen.getByText('Spørg holdet'));

    await waitFor(() => expect(service.asked.some((one) => one.method === 'POST')).toBe(true));
    const sent = service.asked.find((one) => one.method === 'POST')!;
    expect(sent.body).toMatchObject({ municipality: '0999', teams: ['shs-0999'], patient: null });
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
    await expectAccessible();
  });

  it('says that nobody has said yes, and asks again', async () => {
    const service = open('/behandling-hjemme', 'helle');

    fireEvent.click(await screen.findByText('Spørg de hold, der har åbent'));

    await waitFor(() => expect(service.asked.some((one) => one.path.endsWith('/asking'))).toBe(true));
  });
});
