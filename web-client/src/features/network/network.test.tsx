import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { PLAN } from '../../../test/stand-in/data';
import { expectAccessible, open } from '../../../test/render';
import { freePlace, moved, placeOf } from './MapEditor';

const tab = `/familier/${PLAN}/netvaerk`;

describe('Netværket', () => {
  it('shows the answers side by side, says why two pull apart, and on which answers that rests', async () => {
    open(tab, 'karen');

    const card = await screen.findByRole('article', { name: /vil mere/ });

    expect(within(card).getByText(/Af en regel:/).textContent).toContain('»mere«');
    expect(within(card).getAllByRole('link', { name: /Svaret fra/ })).toHaveLength(2);
    expect(screen.getAllByRole('link', { name: 'Modsætning A' })).toHaveLength(2);
    await expectAccessible();
  });

  it('plans a conversation with an owner and a day', async () => {
    const service = open(tab, 'karen');
    const card = within(await screen.findByRole('article', { name: /vil mere/ }));

    fireEvent.click(card.getByText('Aftal en samtale'));
    fireEvent.change(card.getByLabelText('Senest'), { target: { value: '2026-12-01' } });
    fireEvent.click(card.getByText('Gem samtalen'));

    await waitFor(() =>
      expect(service.asked.filter((one) => one.path.endsWith('/conversations')).map((one) => one.body)).toMatchObject([
        { owner: 'Karen Mikkelsen', dueOn: '2026-12-01' },
      ]),
    );
  });

  it('moves one on the map by the keys, and by the table', async () => {
    const service = open(tab, 'karen');
    const node = await screen.findByRole('button', { name: /Kirsten: tæt på/ });

    fireEvent.keyDown(node, { key: 'ArrowDown' });
    fireEvent.keyDown(node, { key: 'ArrowRight' });
    fireEvent.keyDown(node, { key: 'Enter' });

    await waitFor(() =>
      expect(service.asked.filter((one) => one.path.endsWith('/nodes')).map((one) => one.body)).toMatchObject([
        { name: 'Kirsten', ring: 2, angle: 315 },
      ]),
    );
  });

  it('finds ring and degrees of a point, and goes no nearer than the nearest', () => {
    expect(placeOf(280, 40)).toEqual({ ring: 3, angle: 0 });
    expect(placeOf(455, 280)).toEqual({ ring: 2, angle: 90 });
    expect(moved('ArrowUp', { ring: 1, angle: 0 })).toEqual({ ring: 1, angle: 0 });
    expect(moved('ArrowLeft', { ring: 1, angle: 0 })).toEqual({ ring: 1, angle: 345 });
    expect(moved('a', { ring: 1, angle: 0 })).toBeNull();
  });

  it('puts nobody new upon somebody else, however many there are', () => {
    const taken = [
      { ring: 2, angle: 0 },
      { ring: 2, angle: 120 },
      { ring: 2, angle: 240 },
    ];
    for (let more = 0; more < 6; more++) taken.push(freePlace(taken));
    const middle = ({ ring, angle }: { ring: number; angle: number }) => {
      const [radians, radius] = [((angle - 90) * Math.PI) / 180, [0, 110, 175, 240][ring]!];
      return { x: radius * Math.cos(radians), y: radius * Math.sin(radians) };
    };

    const upon = taken.flatMap((one, place) =>
      taken
        .slice(place + 1)
        .filter(
          (other) => Math.abs(middle(one).x - middle(other).x) < 140 && Math.abs(middle(one).y - middle(other).y) < 40,
        ),
    );
    expect(upon).toEqual([]);
    expect(freePlace([])).toEqual({ ring: 1, angle: 0 });
  });
});
