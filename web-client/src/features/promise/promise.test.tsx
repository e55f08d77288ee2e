import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, open, show } from '../../../test/render';
import { aPlan } from '../../../test/stand-in/data';
import { Promises } from './Promises';

const items = [
  {
    promise: 'A_SIMPLE_WAY',
    title: 'En enkel vej til job eller uddannelse',
    definition: 'Du ved, hvad det næste skridt er.',
    levels: ['Ved ikke', 'En idé', 'Kender skridtet', 'I gang', 'I job'],
    evaluations: [
      { id: '1', level: 1, by: 'FAMILY', evaluatedOn: '2026-09-01', note: null, baseline: true },
      { id: '2', level: 3, by: 'FAMILY', evaluatedOn: '2026-11-20', note: 'Bageren', baseline: false },
    ],
    evaluatedSinceFollowUp: true,
  },
];
const answer = (status = 200) =>
  new Response(JSON.stringify({ items }), { status, headers: { 'Content-Type': 'application/json' } });

describe('De tre løfter', () => {
  it('shows where a promise began and where it is, and takes a new evaluation', async () => {
    const service = open('/min-dag', 'karen');
    const planId = aPlan().id;
    service.answers.set(`GET /api/v1/plans/${planId}/promises`, () => answer());
    service.answers.set(`POST /api/v1/plans/${planId}/promises/evaluations`, () => answer(201));
    show(<Promises planId={planId} readOnly={false} />);

    const ladder = await screen.findByRole('list', { name: /Hvor langt er vi: En enkel vej/ });
    expect(ladder.textContent).toContain('ved start');
    expect(ladder.querySelector('[aria-current="step"]')?.textContent).toContain('Næsten');
    fireEvent.click(screen.getByRole('button', { name: /Vurdér/ }));
    fireEvent.click(screen.getByLabelText('I job'));
    fireEvent.click(screen.getByText('Gem vurderingen'));

    await waitFor(() => expect(service.asked.some((one) => one.path.endsWith('/evaluations'))).toBe(true));
    expect(service.asked.find((one) => one.path.endsWith('/evaluations'))!.body).toMatchObject({
      promise: 'A_SIMPLE_WAY',
      level: 4,
      by: 'FAMILY',
    });
    vi.unstubAllGlobals();
  });

  it('is shown to the young person', async () => {
    const service = open('/vores-plan', 'rikke');
    service.answers.set('GET /api/v1/my/promises', () => answer());

    expect(await screen.findByRole('heading', { name: 'Det har vi lovet dig' })).toBeTruthy();
    await expectAccessible();
  });
});
