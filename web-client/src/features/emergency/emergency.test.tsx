import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { address, expectAccessible, open } from '../../../test/render';

describe('Nødadgang', () => {
  it('says what happens before the plan is opened, and asks for a reason', async () => {
    const service = open('/noedadgang', 'karen');

    expect(await screen.findByText(/Du kan ikke ændre noget/)).toBeTruthy();
    await expectAccessible();
    await userEvent.type(screen.getByLabelText(/Personnummer/), '0703921VJ5');
    await userEvent.type(screen.getByLabelText(/Hvorfor/), 'kort');
    await userEvent.click(screen.getByRole('button', { name: 'Åbn planen i en time' }));
    expect(await screen.findByText('Skriv mindst ti tegn')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/Hvorfor/), ' men længere nu');
    await userEvent.click(screen.getByRole('button', { name: 'Åbn planen i en time' }));

    await screen.findByRole('heading', { level: 1, name: /Elmer|Toft|Familien/ });
    expect(address()).toMatch(/^\/familier\//);
    const opened = service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/emergency-accesses'));
    expect(opened?.body).toEqual({ personNumber: '0703921VJ5', reason: 'kort men længere nu' });
  });

  it('is seen on every page for as long as it lasts', async () => {
    const service = open('/familier', 'karen');
    service.broken = true;

    expect(await screen.findByText(/Nødadgang til Familien Elmer: 4[12] min tilbage/)).toBeTruthy();
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Afslut nødadgang' }));

    expect(service.asked.some((one) => one.path.endsWith('/emergency-access/end'))).toBe(true);
  });

  it('is told to the coordinator until it is seen', async () => {
    const service = open('/min-dag', 'karen');
    service.opened = true;

    expect(await screen.findByText('Planen for Familien Elmer blev åbnet i en nødsituation')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Set' }));

    expect(service.asked.some((one) => one.path.endsWith('/emergency-access/seen'))).toBe(true);
  });
});
