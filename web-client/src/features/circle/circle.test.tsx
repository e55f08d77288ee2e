import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible, open } from '../../../test/render';
import { aCircle, KAREN } from '../../../test/stand-in/circles';
import { PLAN } from '../../../test/stand-in/data';

const tab = `/familier/${PLAN}/cirkler`;
const one = `${tab}?cirkel=${aCircle().id}`;

const moves = (service: ReturnType<typeof open>) =>
  service.asked.filter((asked) => asked.path.endsWith('/moves')).map((asked) => asked.body);

describe('Cirkler', () => {
  it('shows the circles that are at work', async () => {
    open(tab, 'karen');

    expect(await screen.findByText('Åbn: Ro om morgenen')).toBeTruthy();
    await expectAccessible();
  });

  it('asks the one who has not spoken, and notes a wish without stopping', async () => {
    const service = open(one, 'karen');
    expect(await screen.findByText('Nu: Karen Mikkelsen')).toBeTruthy();
    expect(screen.queryByText('Det er besluttet')).toBeNull();
    await expectAccessible();

    fireEvent.click(screen.getByLabelText(/Et ønske/));
    fireEvent.change(screen.getByLabelText(/Hvad siger Karen/), { target: { value: 'Hellere om torsdagen' } });
    fireEvent.click(screen.getByText('Skriv det ned'));
    fireEvent.change(await screen.findByLabelText(/Hvornår ser I på det igen/), { target: { value: '2027-01-15' } });
    fireEvent.click(screen.getByText('Det er besluttet'));

    expect(await screen.findByText('Besluttet', { selector: '.mark, .mark *' })).toBeTruthy();
    expect(moves(service)).toEqual([
      { kind: 'STOOD', seatId: KAREN, stance: 'PREFERENCE', words: 'Hellere om torsdagen' },
      { kind: 'DECIDED', reviewOn: '2027-01-15' },
    ]);
    await expectAccessible();
  });

  it('has an objection argued against the purpose, and asks for other words', async () => {
    const service = open(one, 'karen');
    fireEvent.click(await screen.findByLabelText(/En indvending/));
    fireEvent.change(screen.getByLabelText(/Hvordan står det imod formålet/), { target: { value: 'Han er alene' } });
    fireEvent.click(screen.getByText('Skriv det ned'));

    expect(await screen.findByText(/Indvending fra Karen Mikkelsen/)).toBeTruthy();
    expect(screen.queryByText('Det er besluttet')).toBeNull();
    fireEvent.click(screen.getByText('Ret forslaget'));
    fireEvent.change(await screen.findByLabelText(/^Forslaget/), { target: { value: 'Far følger klokken 9' } });
    fireEvent.click(screen.getByText('Spørg alle igen'));

    expect(await screen.findByText('Nu: Sofie Elmer')).toBeTruthy();
    expect(moves(service)[0]).toMatchObject({ stance: 'OBJECTION', againstPurpose: 'Han er alene' });
  });

  it('gathers one with a reason for each, a keeper and another who leads', async () => {
    const service = open(tab, 'karen');
    service.answers.set(
      `GET /api/v1/plans/${PLAN}/circles`,
      () => new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } }),
    );
    fireEvent.click(await screen.findByText('Saml en cirkel'));
    fireEvent.click(await screen.findByText('Gem cirklen'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    const fill = (label: RegExp, value: string, at = 0) =>
      fireEvent.change(screen.getAllByLabelText(label)[at]!, { target: { value } });
    fill(/Hvilken opgave/, 'Ro om morgenen');
    fill(/Hvad er formålet/, 'Skole hver dag');
    fill(/Hvad må cirklen/, 'Aftaler hjemme');
    fill(/Hvad må den ikke/, 'Penge');
    fill(/Hvorfor netop/, 'Kan loven');
    fill(/Hvorfor netop/, 'Kender klassen', 1);
    fill(/^Navn/, 'Lone');
    const [keeper, leader] = [/holder fast/, /leder runderne/].map((label) => screen.getByLabelText(label));
    fireEvent.change(keeper!, { target: { value: (keeper as HTMLSelectElement).options[1]!.value } });
    fireEvent.change(leader!, { target: { value: (leader as HTMLSelectElement).options[2]!.value } });
    await expectAccessible();
    fireEvent.click(screen.getByText('Gem cirklen'));

    await waitFor(() =>
      expect(
        service.asked.find((asked) => asked.method === 'POST' && asked.path.endsWith('/circles'))?.body,
      ).toMatchObject({
        task: 'Ro om morgenen',
        seats: [
          { kind: 'COORDINATOR', why: 'Kan loven' },
          { kind: 'OTHER', name: 'Lone', why: 'Kender klassen' },
        ],
      }),
    );
  });
});
