import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';

describe('Drift', () => {
  it('says first how many things need somebody, and each agency in one row', async () => {
    open('/drift', 'admin');

    expect(await screen.findByText('3 ting kræver, at nogen gør noget.')).toBeTruthy();
    const row = screen.getByRole('row', { name: /Jobcenter Eksempel/ });
    expect(within(row).getByText('Tager ikke imod')).toBeTruthy();
    expect(within(row).getByText(/ældste fra/)).toBeTruthy();
    await expectAccessible();
  });

  it('draws what the table says', async () => {
    open('/drift', 'admin');

    await userEvent.click(await screen.findByRole('button', { name: 'Figur' }));

    expect(screen.getByRole('img', { name: /Sendt i timen.*Jobcenter Eksempel/ })).toBeTruthy();
    await expectAccessible();
  });

  it('says why an agency is sent nothing, and what happens by itself', async () => {
    open('/drift/parter/jobcentre-0999', 'admin');

    expect(
      await screen.findByText(/Har ikke svaret i den tid.*prøver selv igen.*venter her i rækkefølge/),
    ).toBeTruthy();
    expect(screen.getByText(/Har ikke svaret på 3 beskeder til tiden/)).toBeTruthy();
    await expectAccessible();
  });

  it('pauses an agency with a reason only', async () => {
    const service = open('/drift/parter/family-0999', 'admin');

    await userEvent.click(await screen.findByRole('button', { name: 'Sæt på pause' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sæt på pause' }));
    expect(await screen.findByText('Skriv hvorfor')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/Hvorfor/), 'Nyt system i nat');
    await userEvent.click(screen.getByRole('button', { name: 'Sæt på pause' }));

    expect(await screen.findByRole('button', { name: 'Send igen' })).toBeTruthy();
    expect(service.asked.find((one) => one.path.endsWith('/pause'))?.body).toEqual({ reason: 'Nyt system i nat' });
  });

  it('sends again what an agency has lost since a number', async () => {
    const service = open('/drift/parter/family-0999', 'admin');

    await userEvent.type(await screen.findByLabelText(/Sidste nummer/), '409');
    await userEvent.click(screen.getByRole('button', { name: 'Send igen fra et nummer' }));

    expect(await screen.findAllByText('3 beskeder er på vej igen.')).not.toHaveLength(0);
    expect(service.asked.find((one) => one.path.endsWith('/catch-up'))?.body).toEqual({ since: 409 });
  });

  it('says of what did not arrive who can mend it, and gives it up with a reason only', async () => {
    const service = open('/drift/beskeder', 'admin');

    expect(await screen.findByText(/Familiens koordinator retter teksten/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /Vælg Besked fra Jobcenter Eksempel/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Opgiv den' }));
    await userEvent.click(screen.getByRole('button', { name: 'Opgiv den' }));
    expect(screen.getByText('Skriv hvorfor')).toBeTruthy();
    await expectAccessible();
    await userEvent.type(screen.getByLabelText(/Hvorfor opgives det/), 'Sendt igen af parten selv');
    await userEvent.click(screen.getByRole('button', { name: 'Opgiv den' }));

    expect(service.asked.find((one) => one.path.endsWith('/decisions'))?.body).toMatchObject({
      decision: 'DISCARD',
      reason: 'Sendt igen af parten selv',
    });
  });

  it('makes an agency, and asks only for the numbers that its format needs', async () => {
    const service = open('/drift/ny-part', 'admin');

    await userEvent.type(await screen.findByLabelText('Navn'), 'Eksempel Sygehus Nord');
    await userEvent.type(screen.getByLabelText(/Teknisk navn/), 'hospital-nord-1099');
    await userEvent.type(screen.getByLabelText('Tre bogstaver'), 'HON');
    expect(screen.queryByLabelText('CVR-nummer')).toBeNull();
    await userEvent.type(screen.getByLabelText('GLN-nummer'), '5790000209354');
    await userEvent.type(screen.getByLabelText('SOR-kode'), '265161000016000');
    await expectAccessible();
    await userEvent.click(screen.getByRole('button', { name: 'Opret parten' }));

    expect(await screen.findByText('agency.hospital-nord-1099.inbox')).toBeTruthy();
    expect(service.asked.find((one) => one.method === 'POST')?.body).toMatchObject({ kind: 'HOSPITAL', cvr: null });
    await expectAccessible();
  });
});
