import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inbox, PLAN } from '../../../test/stand-in/data';
import { expectAccessible, open } from '../../../test/render';
import { problem } from '../../../test/stand-in/service';

const answered = `/indbakke/${inbox[1]!.id}`;

describe('Indbakke', () => {
  it('says what it is, from whom and on what basis', async () => {
    open(answered, 'lars');

    const message = await screen.findByRole('article');
    expect(message.textContent).toContain('Karen Mikkelsen, koordinator');
    expect(message.textContent).toContain('Samtykke fra Sofie Elmer');
    expect(message.textContent).toContain('Der kan være mere i planen');
    await expectAccessible();
  });

  it('takes a "we cannot" only with a reason', async () => {
    const service = open(answered, 'lars');
    fireEvent.click(await screen.findByText('Vi kan ikke, fordi …'));

    fireEvent.click(screen.getByText('Send svaret'));
    expect(await screen.findByText('Skriv noget her')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Hvorfor kan I ikke?'), { target: { value: 'Vi har ikke plads.' } });
    fireEvent.click(screen.getByText('Send svaret'));

    expect(await screen.findByText('I har svaret: Vi kan ikke')).toBeTruthy();
    expect(service.asked.filter((one) => one.path.endsWith('/response')).map((one) => one.body)).toEqual([
      { response: 'WE_CANNOT', reason: 'Vi har ikke plads.' },
    ]);
  });

  it('shows nothing of a message whose consent is withdrawn', async () => {
    open(`/indbakke/${inbox[3]!.id}`, 'lars');

    expect((await screen.findByRole('article')).textContent).toContain('Brug ikke det, I har fået at vide før');
    expect(screen.queryByText('Vi gør det')).toBeNull();
  });
});

describe('Spørg koordinatoren', () => {
  const form = async () => within((await screen.findByText('Send til koordinatoren')).closest('form')!);
  const fill = (fields: ReturnType<typeof within>) => {
    fireEvent.change(fields.getByLabelText('Familie'), { target: { value: PLAN } });
    fireEvent.change(fields.getByLabelText('Hvem gælder det?'), {
      target: { value: '00000000-0000-4000-8000-000000000012' },
    });
    fireEvent.change(fields.getByLabelText('Hvad ønsker I?'), { target: { value: 'Samtale om virksomhedspraktik' } });
    fireEvent.change(fields.getByLabelText('Hvorfor?'), { target: { value: 'Der er en plads på et bageri.' } });
    fireEvent.change(fields.getByLabelText('Hvad handler det om?'), { target: { value: 'WORK' } });
    fireEvent.change(fields.getByLabelText('Senest hvornår?'), { target: { value: '2099-12-11' } });
  };

  it('says at each field what is missing', async () => {
    const service = open('/indbakke', 'lars');
    const fields = await form();

    fireEvent.click(fields.getByText('Send til koordinatoren'));

    await waitFor(() => expect(fields.getByLabelText('Hvad ønsker I?').getAttribute('aria-invalid')).toBe('true'));
    expect(fields.getByLabelText('Senest hvornår?').getAttribute('aria-invalid')).toBe('true');
    expect(service.asked.some((one) => one.method === 'POST')).toBe(false);
    await expectAccessible();
  });

  it('wants the law when the deadline is set by it, and sends it', async () => {
    const service = open('/indbakke', 'lars');
    const fields = await form();
    fill(fields);
    fireEvent.click(fields.getByLabelText('Ja'));

    fireEvent.click(fields.getByText('Send til koordinatoren'));
    await waitFor(() => expect(fields.getByLabelText('Hvilken paragraf?').getAttribute('aria-invalid')).toBe('true'));
    fireEvent.change(fields.getByLabelText('Hvilken paragraf?'), { target: { value: 'Sygedagpengeloven|§ 13 b' } });
    fireEvent.click(fields.getByText('Send til koordinatoren'));

    await waitFor(() => expect(service.asked.some((one) => one.method === 'POST')).toBe(true));
    const sent = service.asked.find((one) => one.method === 'POST')!;
    expect(sent.body).toEqual({
      planId: PLAN,
      memberId: '00000000-0000-4000-8000-000000000012',
      what: 'Samtale om virksomhedspraktik',
      why: 'Der er en plads på et bageri.',
      topic: 'WORK',
      wantedForm: 'MEETING',
      dueBy: '2099-12-11',
      statutory: { law: 'Sygedagpengeloven', section: '§ 13 b' },
    });
    expect(sent.headers.get('Idempotency-Key')).toBeTruthy();
  });

  it('keeps what was written, and tries the same thing again, when it could not be sent', async () => {
    const service = open('/indbakke', 'lars');
    const fields = await form();
    fill(fields);
    service.answers.set('POST /api/v1/agency/contact-requests', () => problem(503, 'unavailable', 'Væk'));

    fireEvent.click(fields.getByText('Send til koordinatoren'));
    expect(await fields.findByText('Det, I skrev, står her stadig.')).toBeTruthy();
    expect(fields.getByLabelText<HTMLInputElement>('Hvad ønsker I?').value).toBe('Samtale om virksomhedspraktik');
    service.answers.clear();
    fireEvent.click(fields.getByText('Send til koordinatoren'));

    await fields.findByText(/Sendt til koordinatoren/);
    const keys = service.asked.filter((one) => one.method === 'POST').map((one) => one.headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('puts the service’s words at the field they are about', async () => {
    const service = open('/indbakke', 'lars');
    const fields = await form();
    fill(fields);
    service.answers.set('POST /api/v1/agency/contact-requests', () =>
      problem(400, 'invalid', 'Ret felterne', [{ pointer: '/dueBy', code: 'past', detail: 'Datoen er gået.' }]),
    );

    fireEvent.click(fields.getByText('Send til koordinatoren'));

    await waitFor(() => expect(fields.getByLabelText('Senest hvornår?').getAttribute('aria-invalid')).toBe('true'));
    const described = fields.getByLabelText('Senest hvornår?').getAttribute('aria-describedby')!;
    expect(document.getElementById(described)?.textContent).toContain('Datoen er gået.');
  });
});

describe('Vi har haft direkte kontakt', () => {
  it('is told in three fields', async () => {
    const service = open('/indbakke', 'lars');
    const section = within(await screen.findByRole('region', { name: 'Vi har haft direkte kontakt' }));
    await section.findByRole('option', { name: 'Sofie Elmer' });

    fireEvent.click(section.getByLabelText('Vi glemte, at det går gennem koordinatoren'));
    fireEvent.change(section.getByLabelText('Hvem talte I med?'), {
      target: { value: `${PLAN}/00000000-0000-4000-8000-000000000012` },
    });
    fireEvent.change(section.getByLabelText('Hvornår?'), { target: { value: '2026-01-20T14:15' } });
    fireEvent.change(section.getByLabelText('Hvad blev sagt eller aftalt?'), {
      target: { value: 'Vi flyttede mødet.' },
    });
    fireEvent.click(section.getByText('Fortæl det til koordinatoren'));

    expect(await section.findByText(/Tak\. Koordinatoren har fået det at vide/)).toBeTruthy();
    expect(service.asked.find((one) => one.path === '/api/v1/agency/direct-contacts')?.body).toEqual({
      planId: PLAN,
      memberId: '00000000-0000-4000-8000-000000000012',
      type: 'MISTAKE',
      happenedAt: '2026-01-20T13:15:00.000Z',
      text: 'Vi flyttede mødet.',
    });
  });

  it('cannot lie in the future', async () => {
    open('/indbakke', 'lars');
    const section = within(await screen.findByRole('region', { name: 'Vi har haft direkte kontakt' }));

    fireEvent.change(section.getByLabelText('Hvornår?'), { target: { value: '2099-01-20T14:15' } });
    fireEvent.click(section.getByText('Fortæl det til koordinatoren'));

    expect(await section.findByText('Det kan ikke ligge i fremtiden')).toBeTruthy();
  });
});

describe('Planen, som vi må se den', () => {
  it('lists the plans we are part of', async () => {
    open('/planer', 'lars');

    expect((await screen.findByRole('link', { name: 'Familien Elmer' })).getAttribute('href')).toBe(`/planer/${PLAN}`);
    await expectAccessible();
  });

  it('shows what consent allows, and that there may be more', async () => {
    open(`/planer/${PLAN}`, 'lars');

    expect(await screen.findByText('Kan ikke komme for tiden')).toBeTruthy();
    expect(screen.getByText('I må vide noget om arbejde og indkomst.')).toBeTruthy();
    expect(screen.getByText(/Der kan være mere i planen/)).toBeTruthy();
    await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>('Familie').value).toBe(PLAN));
    await expectAccessible();
  });

  it('raises what stands in the way, and tells how it was moved', async () => {
    const service = open(`/planer/${PLAN}`, 'lars');
    const row = (await screen.findByRole('rowheader', { name: /To skemaer/ })).closest('tr')!;
    expect(row.textContent).toContain('Fra nu af er der ét skema.');
    expect(within(row).queryByRole('button')).toBeNull();
    fireEvent.click(screen.getByText('Sæt en snublesten på listen'));
    fireEvent.click(screen.getByText('Sæt på listen'));
    expect(service.asked.some((one) => one.method === 'POST' && one.path.endsWith('/obstacles'))).toBe(false);
    await expectAccessible();

    const form = within(screen.getByRole('form', { name: 'Sæt en snublesten på listen' }));
    fireEvent.change(form.getByLabelText('Hvad handler den om?'), { target: { value: 'CAPACITY' } });
    fireEvent.change(form.getByLabelText(/Hvad står i vejen/), { target: { value: 'Holdet er fuldt' } });
    fireEvent.change(form.getByLabelText(/Hvad koster det familien/), { target: { value: 'Et halvt år' } });
    fireEvent.click(form.getByLabelText('Vores egen leder'));
    fireEvent.click(form.getByText('Sæt på listen'));

    await waitFor(() =>
      expect(service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/obstacles'))?.body).toMatchObject(
        { kind: 'CAPACITY', what: 'Holdet er fuldt', ourLeader: true },
      ),
    );
  });

  it('takes back what is not answered, and says first what then happens', async () => {
    const service = open('/indbakke', 'lars');
    fireEvent.click((await screen.findAllByRole('button', { name: /Træk tilbage/ }))[0]!);

    expect(screen.getByText(/ikke har brug for svar længere/)).toBeTruthy();
    expect(service.asked.some((one) => one.path.endsWith('/withdrawal'))).toBe(false);
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Ja, træk den tilbage' }));

    expect(await screen.findByText('Trukket tilbage')).toBeTruthy();
  });
});
