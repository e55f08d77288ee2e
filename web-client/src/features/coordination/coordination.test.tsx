import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { offer } from '../../../test/stand-in/coordination';
import { aDay, aPlan } from '../../../test/stand-in/data';

const tab = `/familier/${aPlan().id}/koordinator`;

describe('Koordinator', () => {
  it('says who holds the plan, since when, and who held it before', async () => {
    open(tab, 'karen');

    const holder = await screen.findByRole('region', { name: 'Koordinator' });
    expect(holder.textContent).toContain('Karen Mikkelsen siden 1. september 2026');
    expect(screen.getByRole('table', { name: /Koordinatorer/ }).textContent).toContain('Mads Krogh');
    await expectAccessible();
  });

  it('offers the plan to a colleague, and says before that what the colleague gets to know', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');

    await user.click(await screen.findByRole('button', { name: 'Giv planen videre' }));
    await screen.findByRole('option', { name: 'Mads Krogh' });
    expect(screen.queryByRole('option', { name: 'Karen Mikkelsen' })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Til hvem?'), 'mads');
    await user.type(screen.getByLabelText(/Hvad skal den nye/), 'Familien flytter');
    expect(screen.getByText(/Mads Krogh får familiens navn/)).toBeDefined();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Tilbyd planen' }));

    const sent = service.asked.find((one) => one.path.endsWith('/hand-overs'));
    expect(sent?.body).toEqual({ to: 'mads', effectiveAt: null, note: 'Familien flytter' });
  });

  it('is accepted on Min dag with one click, and refused only with a reason', async () => {
    const user = userEvent.setup();
    const service = open('/min-dag', 'mads');
    service.setDay({ ...aDay(), items: [offer] });

    const item = await screen.findByRole('article', { name: /Karen Mikkelsen tilbyder dig/ });
    await user.click(within(item).getByRole('button', { name: 'Nej tak' }));
    await user.click(within(item).getByRole('button', { name: 'Send svaret' }));
    expect(within(item).getByRole('textbox', { name: 'Hvorfor ikke?' }).getAttribute('aria-invalid')).toBe('true');
    await user.click(within(item).getByRole('button', { name: 'Fortryd' }));
    await user.click(within(item).getByRole('button', { name: 'Ja, jeg tager over' }));

    const sent = service.asked.find((one) => one.path.endsWith('/acceptance'));
    expect(sent?.headers.get('If-Match')).toBe('"1"');
  });
});

describe('Del eller saml familier', () => {
  it('lets some go on in a plan of their own, but never everybody', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');

    const part = await screen.findByRole('region', { name: 'Del eller saml familier' });
    expect(part.textContent).toContain('1 person kom hertil 1. september 2026');
    await user.click(await within(part).findByRole('button', { name: 'Nogle går videre i en anden plan' }));
    for (const member of aPlan().members) await user.click(within(part).getByLabelText(member.name));
    await user.type(within(part).getByLabelText('Hvad skal den nye plan hedde?'), 'Sofie Elmer');
    await user.type(within(part).getByLabelText('Hvorfor?'), 'Sofie er flyttet hjemmefra');
    await user.click(within(part).getByRole('button', { name: 'Lad dem gå videre' }));
    expect(await within(part).findByText(/Mindst én skal blive/)).toBeDefined();
    await expectAccessible();

    await user.click(within(part).getByLabelText(aPlan().members[0]!.name));
    await user.click(within(part).getByRole('button', { name: 'Lad dem gå videre' }));
    expect(service.asked.find((one) => one.path.endsWith('/member-moves'))?.body).toEqual({
      memberIds: aPlan()
        .members.slice(1)
        .map((member) => member.id),
      toPlanId: null,
      newFamilyName: 'Sofie Elmer',
      reason: 'Sofie er flyttet hjemmefra',
    });
  });
});

describe('Flyt til anden kommune', () => {
  it('asks with what names nobody and with who has said yes', async () => {
    const user = userEvent.setup();
    const service = open(tab, 'karen');

    const part = await screen.findByRole('region', { name: 'Flyt til anden kommune' });
    await user.click(await within(part).findByRole('button', { name: 'Spørg en anden kommune' }));
    await user.selectOptions(within(part).getByLabelText('Hvilken kommune?'), '0998');
    await user.type(within(part).getByLabelText(/Hvad skal de vide/), 'En familie, der har fået arbejde hos jer');
    await user.click(within(part).getByLabelText(aPlan().members[0]!.name));
    await expectAccessible();
    await user.click(within(part).getByRole('button', { name: 'Spørg kommunen' }));

    expect(service.asked.find((one) => one.path.endsWith('/relocations') && one.method === 'POST')?.body).toEqual({
      to: '0998',
      note: 'En familie, der har fået arbejde hos jer',
      consents: [{ memberId: aPlan().members[0]!.id, how: 'IN_WRITING' }],
    });
  });
});

describe('Fravær og stedfortræder', () => {
  it('shows the own absence and for whom one acts', async () => {
    open('/fravaer', 'karen');

    const mine = await screen.findByRole('region', { name: 'Dit fravær' });
    expect(mine.textContent).toContain('2. november til og med 27. november');
    expect(screen.getByRole('region', { name: 'Du er stedfortræder' }).textContent).toContain('Mads Krogh');
    await expectAccessible();
  });

  it('refuses days in the wrong order where they are written', async () => {
    const user = userEvent.setup();
    const service = open('/fravaer', 'karen');

    await user.type(await screen.findByLabelText('Første dag væk'), '2026-12-10');
    await user.type(screen.getByLabelText('Sidste dag væk'), '2026-12-01');
    await user.click(screen.getByRole('button', { name: 'Gem fraværet' }));

    expect(await screen.findByText('Den sidste dag kan ikke ligge før den første.')).toBeDefined();
    expect(service.asked.some((one) => one.method === 'POST')).toBe(false);
  });
});

describe('Enheden', () => {
  it('marks who is away without a deputy, and sets one', async () => {
    const user = userEvent.setup();
    const service = open('/enheden', 'birgit');

    const mads = await screen.findByRole('region', { name: 'Mads Krogh' });
    expect(mads.textContent).toContain('Ingen stedfortræder');
    await within(mads).findByRole('option', { name: 'Karen Mikkelsen' });
    await user.selectOptions(within(mads).getByLabelText('Hvem gør arbejdet?'), 'karen');
    await user.click(within(mads).getByRole('button', { name: 'Sæt stedfortræder' }));

    expect(service.asked.find((one) => one.path.endsWith('/deputy'))?.body).toEqual({ deputy: 'karen' });
    await expectAccessible();
  });

  it('gives a plan to somebody else at once, with a reason, and says who is told', async () => {
    const user = userEvent.setup();
    const service = open('/enheden', 'birgit');

    const mads = await screen.findByRole('region', { name: 'Mads Krogh' });
    await user.click(within(mads).getByRole('button', { name: /Giv Familien Toft Lund til en anden/ }));
    const form = within(mads).getByRole('form', { name: /Giv Familien Toft Lund/ });
    await user.selectOptions(within(form).getByLabelText('Til hvem?'), 'karen');
    await user.type(within(form).getByLabelText('Hvorfor?'), 'Mads er blevet syg');
    expect(within(form).getByText(/er koordinator med det samme/)).toBeDefined();
    await user.click(within(form).getByRole('button', { name: 'Giv planen videre nu' }));

    expect(service.asked.find((one) => one.path.endsWith('/reassignment'))?.body).toEqual({
      from: 'mads',
      to: 'karen',
      reason: 'Mads er blevet syg',
    });
  });
});
