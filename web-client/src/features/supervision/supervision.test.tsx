import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';

describe('Databeskyttelse', () => {
  it('searches the access log with the person number in the body and not in the address', async () => {
    const service = open('/databeskyttelse', 'dorte');

    await userEvent.type(await screen.findByLabelText(/Personnummer/), '0703921VJ5');
    await userEvent.click(screen.getByRole('button', { name: 'Søg' }));

    expect(await screen.findByText('3 rækker')).toBeTruthy();
    const search = service.asked.find((one) => one.path.endsWith('/access-log/searches'));
    expect(search?.body?.personNumber).toBe('0703921VJ5');
    expect(service.asked.every((one) => !one.path.includes('0703921VJ5'))).toBe(true);
    expect(screen.getByText('Et system')).toBeTruthy();
    await expectAccessible();
  });

  it('asks what the employee answered before a reading is judged', async () => {
    const service = open('/databeskyttelse/stikproever', 'dorte');

    await userEvent.click((await screen.findAllByRole('button', { name: 'Vurdér' }))[0]!);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Det var begrundet' }).disabled).toBe(true);
    await userEvent.type(screen.getByLabelText('Hvad svarede medarbejderen?'), 'Møde samme dag');
    await userEvent.click(screen.getByRole('button', { name: 'Det var ikke begrundet' }));

    const judged = service.asked.find((one) => one.method === 'PUT');
    expect(judged?.body).toEqual({ justified: false, note: 'Møde samme dag' });
    await expectAccessible();
  });

  it('deletes exactly what is shown, and nothing that is held', async () => {
    const service = open('/databeskyttelse/sletning', 'dorte');

    await userEvent.click(await screen.findByRole('button', { name: 'Slet 1 plan for altid' }));

    const run = service.asked.find((one) => one.path.endsWith('/retention/runs'));
    expect(run?.body).toEqual({ token: 'abc' });
    expect(screen.getByText(/Lukkede planer bliver gemt i 5 år, kladder i 6 måneder/)).toBeTruthy();
    await expectAccessible();
  });

  it('shows every emergency with its reason', async () => {
    open('/databeskyttelse/noedadgange', 'dorte');

    expect(await screen.findByText('Skolen ringer: barnet er ikke set siden i går')).toBeTruthy();
    expect(screen.getByText('Åben nu')).toBeTruthy();
    await expectAccessible();
  });

  it('hands out a file', async () => {
    open('/databeskyttelse/indsigt', 'dorte');

    expect(await screen.findByRole('button', { name: 'Hent filen' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('Mennesker og myndigheder', () => {
  it('signs a person out at once', async () => {
    const service = open('/mennesker', 'admin');
    const row = await screen.findByRole('row', { name: /Karen Mikkelsen/ });

    await userEvent.click(within(row).getByRole('button', { name: /^Log ud/ }));

    expect(service.asked.some((one) => one.method === 'DELETE' && one.path.endsWith('/people/karen/sessions'))).toBe(
      true,
    );
    await expectAccessible();
  });
});
