import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open, show } from '../../../test/render';
import { aPlan } from '../../../test/stand-in/data';
import { PeopleTab } from './PeopleTab';

const plan = aPlan();
const tab = `/familier/${plan.id}/hvem-er-med`;
const family = () => screen.findByRole('region', { name: 'Familien' });
const agencies = () => screen.findByRole('region', { name: 'Parterne' });

describe('Hvem er med', () => {
  it('takes a person in, on the version seen, and asks for a name', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');

    await user.click(within(await family()).getByRole('button', { name: 'Tilføj en person' }));
    const form = screen.getByRole('form', { name: 'En person mere' });
    await user.click(within(form).getByRole('button', { name: 'Gem' }));
    expect(within(form).getByLabelText('Navn').getAttribute('aria-invalid')).toBe('true');
    await user.type(within(form).getByLabelText('Navn'), 'Asta Ny');
    await user.type(within(form).getByLabelText('Født'), '2026-11-02');
    await expectAccessible();
    await user.click(within(form).getByRole('button', { name: 'Gem' }));

    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect((await family()).textContent).toContain('Asta Ny');
    const sent = service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/members'))!;
    expect(sent.headers.get('If-Match')).toBe(`"${plan.version}"`);
    expect(sent.body).toMatchObject({
      name: 'Asta Ny',
      relation: 'CHILD',
      birthDate: '2026-11-02',
      personNumber: null,
      contactDetails: null,
    });
  });

  it('asks who has custody of a child with two homes, and never leaves nobody', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');
    const child = plan.members.find((member) => member.relation === 'CHILD')!;
    const [father, mother] = plan.members.filter((member) => member.relation === 'CUSTODY_HOLDER');

    await user.click(within(await family()).getByRole('button', { name: new RegExp(`Ret ?${child.name}`) }));
    const custody = screen.getByRole('group', { name: 'Hvem har forældremyndigheden?' });
    await user.click(within(custody).getByLabelText(father!.name));
    await user.click(within(custody).getByLabelText(mother!.name));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Gem' }));

    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const sent = service.asked.find((one) => one.method === 'PUT')!;
    expect(sent.body).toMatchObject({ id: child.id, custody: [mother!.id] });
  });

  it('puts right what is known of one, and keeps the person number that it cannot show', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');
    const member = plan.members[0]!;

    await user.click(within(await family()).getByRole('button', { name: new RegExp(`Ret ?${member.name}`) }));
    const name = screen.getByLabelText('Navn');
    await user.clear(name);
    await user.type(name, 'Et andet navn');
    await user.click(screen.getByRole('button', { name: 'Gem' }));

    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const sent = service.asked.find((one) => one.method === 'PUT')!;
    expect(sent.body).toMatchObject({ id: member.id, name: 'Et andet navn', personNumber: null });
  });

  it('says what it does that somebody goes, and takes nobody out without a reason', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');
    const member = plan.members[0]!;

    await user.click(within(await family()).getByRole('button', { name: `Ikke med mere: ${member.name}` }));
    const form = screen.getByRole('form', { name: `${member.name} er ikke med mere` });
    expect(form.textContent).toContain('får besked om ikke at bruge det');
    await user.click(within(form).getByRole('button', { name: `Tag ${member.name} ud af planen` }));
    expect(within(form).getByLabelText('Hvorfor?').getAttribute('aria-invalid')).toBe('true');
    await user.type(within(form).getByLabelText('Hvorfor?'), 'Flyttet hjemmefra');
    await expectAccessible();
    await user.click(within(form).getByRole('button', { name: `Tag ${member.name} ud af planen` }));

    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const sent = service.asked.find((one) => one.path.endsWith('/departure'))!;
    expect(sent.body).toMatchObject({ reason: 'Flyttet hjemmefra' });
  });

  it('brings in only agencies that are not there, and says that they are told nothing yet', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');
    const there = plan.participations[0]!.agency.name;

    await user.click(within(await agencies()).getByRole('button', { name: `Ikke med mere: ${there}` }));
    await user.type(screen.getByLabelText('Hvorfor?'), 'Sagen er lukket');
    await user.click(screen.getByRole('button', { name: `${there} er ikke med mere` }));
    await waitFor(async () => expect((await agencies()).textContent).toContain('Sagen er lukket'));

    await user.click(within(await agencies()).getByRole('button', { name: 'Tag en part med' }));
    await screen.findByRole('option', { name: there });
    expect(screen.queryByRole('option', { name: plan.participations[1]!.agency.name })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Hvilken part?'), there);
    await user.click(screen.getByRole('radio', { name: 'Det ved vi ikke endnu' }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Gem' }));

    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const sent = service.asked.find((one) => one.method === 'POST' && one.path.endsWith('/participations'))!;
    expect(sent.body).toEqual({ agencyId: plan.participations[0]!.agency.id, view: 'UNKNOWN', words: null });
  });

  it('is only read by who may not change the plan', async () => {
    show(<PeopleTab plan={{ ...plan, reader: 'LEADER' }} />);

    await family();

    expect(screen.queryByRole('button')).toBeNull();
  });
});
