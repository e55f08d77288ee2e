import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { contactRequest, openRequest } from '../../../test/stand-in/data';
import { address, expectAccessible, open } from '../../../test/render';

describe('Henvendelse', () => {
  it('bars a no where the law has set the deadline, and says why', async () => {
    open(`/henvendelser/${contactRequest.id}`, 'karen');

    const decline = await screen.findByRole('button', { name: /Afslå/ });
    fireEvent.click(decline);

    expect(decline.getAttribute('aria-disabled')).toBe('true');
    expect(decline.textContent).toContain('Loven tillader det ikke her');
    expect(screen.queryByLabelText('Svaret, ord for ord')).toBeNull();
    await expectAccessible();
  });

  it('lets one say no where it is not', async () => {
    open(`/henvendelser/${openRequest.id}`, 'karen');

    fireEvent.click(await screen.findByRole('button', { name: /Afslå/ }));

    expect(screen.getByLabelText('Svaret, ord for ord')).toBeTruthy();
  });

  it('lets one save what the agency attached, and says how large it is', async () => {
    open(`/henvendelser/${openRequest.id}`, 'karen');

    const file = await screen.findByRole('link', { name: 'Plan for genoptræning (48,2 kB)' });

    expect(file.getAttribute('href')).toBe(
      `/api/v1/contact-requests/${openRequest.id}/attachments/${openRequest.attachments[0]!.id}`,
    );
    expect(file.hasAttribute('download')).toBe(true);
    await expectAccessible();
  });

  it('wants to know when the meeting is', async () => {
    open(`/henvendelser/${contactRequest.id}`, 'karen');

    fireEvent.click(await screen.findByRole('button', { name: /Et møde/ }));
    fireEvent.click(screen.getByText('Send til Jobcenter Eksempel'));

    expect(await screen.findByText('Skriv, hvornår mødet er')).toBeTruthy();
  });

  it('shows word for word what is sent, sends it on the version seen, and goes back to the day', async () => {
    const service = open(`/henvendelser/${contactRequest.id}`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Taget med til familien/ }));

    fireEvent.change(screen.getByLabelText('Svaret, ord for ord'), { target: { value: 'Sofie kommer gerne.' } });
    expect(document.querySelector('.goes-to dd')?.textContent).toBe('får: “Sofie kommer gerne.”');
    fireEvent.click(screen.getByText('Send til Jobcenter Eksempel'));

    await waitFor(() => expect(address()).toBe('/min-dag'));
    const sent = service.asked.find((one) => one.path.endsWith('/answer'))!;
    expect(sent.headers.get('If-Match')).toBe('"1"');
    expect(sent.body).toEqual({
      answer: 'BROUGHT_TO_FAMILY',
      text: 'Sofie kommer gerne.',
      meetingAt: null,
      handedTo: null,
      combinedWith: null,
    });
    expect(await screen.findByRole('button', { name: /Stop/ })).toBeTruthy();
  });

  it('names the other request that it is dealt with in, which the agency does not see', async () => {
    const service = open(`/henvendelser/${contactRequest.id}`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Lagt sammen/ }));

    const other = await screen.findByRole('option', { name: /Samtale om virksomhedspraktik/ });
    fireEvent.change(screen.getByLabelText('Sammen med hvad?'), {
      target: { value: (other as HTMLOptionElement).value },
    });
    expect(document.querySelector('.goes-to dd')?.textContent).not.toContain('praktik');
    await expectAccessible();
    fireEvent.click(screen.getByText('Send til Jobcenter Eksempel'));

    await waitFor(() => expect(service.asked.some((one) => one.path.endsWith('/answer'))).toBe(true));
    const sent = service.asked.find((one) => one.path.endsWith('/answer'))!;
    expect(sent.body).toMatchObject({ answer: 'COMBINED', combinedWith: openRequest.id });
  });

  it('hands on to the deputy, and lets it still be answered', async () => {
    const service = open(`/henvendelser/${contactRequest.id}`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Givet videre/ }));
    fireEvent.click(screen.getByRole('radio', { name: /Din stedfortræder/ }));
    await expectAccessible();
    fireEvent.click(screen.getByText('Send til Jobcenter Eksempel'));

    await waitFor(() => expect(address()).toBe('/min-dag'));
    expect(service.asked.find((one) => one.path.endsWith('/answer'))!.body).toMatchObject({ handedTo: 'DEPUTY' });
  });

  it('never writes over what was written', async () => {
    open(`/henvendelser/${contactRequest.id}`, 'karen');
    fireEvent.click(await screen.findByRole('button', { name: /Taget med til familien/ }));
    const text = screen.getByLabelText<HTMLTextAreaElement>('Svaret, ord for ord');
    expect(text.value).toBe('Jeg har talt med Sofie Elmer. ');

    fireEvent.change(text, { target: { value: 'Mine egne ord' } });
    fireEvent.click(screen.getByRole('button', { name: /Lagt sammen/ }));

    expect(text.value).toBe('Mine egne ord');
  });
});
