import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { PLAN } from '../../../test/stand-in/data';
import { aMeeting } from '../../../test/stand-in/meetings';

const tab = `/familier/${PLAN}/moeder`;
const one = `${tab}?moede=${aMeeting.id}`;

describe('Møder', () => {
  it('shows what is to come and what is to be done', async () => {
    open(tab, 'karen');

    expect(await screen.findByText('Samtale om praktik')).toBeTruthy();
    expect(screen.getAllByText('Netværksmøde i december').length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('proposes times that fit, says what speaks against the others, and sends nothing', async () => {
    const service = open(tab, 'karen');
    fireEvent.click(await screen.findByText('Indkald til møde'));

    fireEvent.change(await screen.findByLabelText(/Hvad skal familien have ud af det/), {
      target: { value: 'Ro om hverdagen' },
    });
    expect(await screen.findByText('Passer ind')).toBeTruthy();
    expect(screen.getByText('Falder sammen med en aftale. Dagen bliver for fuld')).toBeTruthy();
    await expectAccessible();
    fireEvent.click(screen.getAllByRole('button', { pressed: false })[0]!);
    fireEvent.click(screen.getByText('Gem mødet'));

    await waitFor(() => {
      const sent = service.asked.filter((asked) => asked.method === 'POST');
      expect(sent.map((asked) => asked.path.split('/').at(-1))).toEqual(['meetings']);
      expect(sent[0]!.body).toMatchObject({ startsAt: '2026-11-30T09:00:00Z', purpose: 'Ro om hverdagen' });
    });
  });

  it('builds a decision on the step that was taken a moment before', async () => {
    const service = open(one, 'karen');
    service.answers.set(
      `PUT /api/v1/meetings/${aMeeting.id}/step`,
      () =>
        new Response(JSON.stringify({ ...aMeeting, version: 77 }), {
          headers: { 'Content-Type': 'application/json', ETag: '"77"' },
        }),
    );
    const outcome = within(await screen.findByRole('form', { name: 'Skriv en beslutning eller en handling' }));
    fireEvent.change(outcome.getByLabelText(/^Hvad\?/), { target: { value: 'Vi spiser klokken syv.' } });

    fireEvent.click(screen.getByText(/^(Begynd|Næste trin|Vi er færdige)$/));
    fireEvent.click(outcome.getByText('Skriv den ned'));

    await waitFor(() => {
      const put = service.asked.find((asked) => asked.path.includes('/outcomes/'));
      expect(put?.headers.get('If-Match')).toBe('"77"');
    });
  });

  it('shows word for word what each agency gets before the call is sent', async () => {
    const service = open(one, 'karen');
    const call = within(await screen.findByRole('region', { name: 'Indkaldelse' }));

    fireEvent.click(call.getByText('Se, hvad der bliver sendt'));
    expect(await call.findByText(/I er indkaldt til et netværksmøde/)).toBeTruthy();
    expect(call.getByText(/Får ingen besked: familien har ikke sagt ja/)).toBeTruthy();
    fireEvent.click(call.getByText('Send indkaldelsen igen'));

    await waitFor(() => expect(service.asked.some((asked) => asked.path.endsWith('/call'))).toBe(true));
    await expectAccessible();
  });

  it('keeps what somebody else wrote in the same place', async () => {
    const service = open(one, 'karen');
    const note = await screen.findByLabelText(/Referat: Med netværket/);

    fireEvent.change(note, { target: { value: 'Jobcentret venter' } });
    fireEvent.blur(note);

    await waitFor(() => expect((note as HTMLTextAreaElement).value).toBe('Skolen har ringet\nJobcentret venter'));
    expect(service.asked.filter((asked) => asked.path.includes('/notes/')).map((asked) => asked.body)).toEqual([
      { base: '', text: 'Jobcentret venter' },
    ]);
  });

  it('marks the step at which the thinking together is', async () => {
    open(one, 'karen');

    fireEvent.click(await screen.findByText('Begynd'));

    await waitFor(() =>
      expect(document.querySelector('.consult-steps [aria-current="step"]')?.textContent).toContain('Sæt opgaven'),
    );
  });

  it('lets what an agency does become its request to the family', async () => {
    const service = open(one, 'karen');

    fireEvent.click(await screen.findByText('Gør til en henvendelse'));
    fireEvent.change(await screen.findByLabelText(/Hvorfor/), { target: { value: 'Det blev aftalt' } });
    fireEvent.click(screen.getByText('Lav henvendelsen'));

    await waitFor(() => expect(service.asked.some((asked) => asked.path.endsWith('/contact-request'))).toBe(true));
  });
});
