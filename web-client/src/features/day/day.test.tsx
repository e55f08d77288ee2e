import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aDay } from '../../../test/stand-in/data';
import { address, expectAccessible, open } from '../../../test/render';
import { problem } from '../../../test/stand-in/service';

/** A stream that the test speaks into. */
class Stream {
  static open: Stream | null = null;
  static readonly CLOSED = 2;
  readonly readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  private hear: ((event: { data: string }) => void) | null = null;

  constructor() {
    Stream.open = this;
  }

  addEventListener(_name: string, hear: (event: { data: string }) => void) {
    this.hear = hear;
  }

  close() {
    Stream.open = null;
  }

  say(topic: string, id: string | null = null) {
    act(() => this.hear?.({ data: JSON.stringify({ topic, id }) }));
  }
}

beforeEach(() => vi.stubGlobal('EventSource', Stream));

describe('Min dag', () => {
  it('puts what cannot wait first, with one filled button each', async () => {
    open('/min-dag', 'karen');

    const now = await screen.findByRole('region', { name: /Kan ikke vente/ });
    expect(
      within(now)
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual([
      'Bruno Elmer er indlagt',
      'Opfølgningssamtale med Sofie',
      'Familieafdelingen kontaktede Sofie Elmer direkte',
    ]);
    const later = screen.getByRole('region', { name: /Skal have svar i dag/ });
    expect(now.querySelectorAll('.button-primary')).toHaveLength(3);
    expect(later.querySelectorAll('.button-primary')).toHaveLength(0);
    await expectAccessible();
  });

  it('says what takes the families’ time today, and leads to their week', async () => {
    open('/min-dag', 'karen');

    const today = await screen.findByRole('region', { name: 'I dag hos dine familier' });
    expect(
      within(today)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      expect.stringMatching(/^kl. 09\.30.*, Familien Elmer$/),
      expect.stringMatching(/^kl. 13\.00Møde, du har kaldt til, Familien Elmer \(ikke aftalt endnu\)$/),
    ]);
    expect(within(today).getAllByRole('link')[0]!.getAttribute('href')).toMatch(/\/uge$/);
  });

  it('says which agencies were told, word for word', async () => {
    open('/min-dag', 'karen');

    const stay = await screen.findByRole('article', { name: 'Bruno Elmer er indlagt' });

    expect(within(stay).getByRole('definition').textContent).toContain('fik: “Bruno Elmer kan ikke komme for tiden.');
  });

  it('marks a deadline by law, and leads to the answer', async () => {
    open('/min-dag', 'karen');

    const request = await screen.findByRole('article', { name: 'Opfølgningssamtale med Sofie' });

    expect(within(request).getByText('§ Lovbestemt frist')).toBeTruthy();
    await userEvent.click(within(request).getByRole('link', { name: 'Svar på henvendelsen' }));
    await waitFor(() => expect(address()).toMatch(/^\/henvendelser\//));
  });

  it('takes what is seen off the day, and moves focus to what is next', async () => {
    const service = open('/min-dag', 'karen');
    const stay = await screen.findByRole('article', { name: 'Bruno Elmer er indlagt' });

    await userEvent.click(within(stay).getByRole('button', { name: 'Jeg har set det' }));

    await waitFor(() => expect(screen.queryByRole('article', { name: 'Bruno Elmer er indlagt' })).toBeNull());
    expect(document.activeElement?.textContent).toBe('Opfølgningssamtale med Sofie');
    expect(screen.getByText('Det er taget af din dag.')).toBeTruthy();
    expect(service.asked.find((one) => one.path.endsWith('/seen'))?.headers.get('X-Familiens-Plan')).toBe('1');
  });

  it('tells of what is new without reloading, and shows it when asked', async () => {
    const service = open('/min-dag', 'karen');
    const day = aDay();
    service.setDay({ ...day, items: day.items.filter((item) => item.kind !== 'HOSPITAL_STAY') });
    await screen.findByRole('article', { name: 'Opfølgningssamtale med Sofie' });
    expect(screen.queryByText(/er indlagt/)).toBeNull();

    service.setDay(day);
    Stream.open?.say('my-day');

    expect(await screen.findByText('1 ny ting: Bruno Elmer er indlagt')).toBeTruthy();
    expect(screen.queryByRole('article', { name: 'Bruno Elmer er indlagt' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Vis' }));
    expect(screen.getByRole('article', { name: 'Bruno Elmer er indlagt' })).toBeTruthy();
  });

  it('shows what is new at once where nothing stood', async () => {
    const service = open('/min-dag', 'karen');
    const day = aDay();
    service.setDay({ ...day, items: [] });
    expect(await screen.findByText('Intet venter på dig lige nu.')).toBeTruthy();

    service.setDay(day);
    Stream.open?.say('my-day');

    expect(await screen.findByRole('article', { name: 'Bruno Elmer er indlagt' })).toBeTruthy();
  });

  it('keeps the last copy in sight when it cannot be read again', async () => {
    const service = open('/min-dag', 'karen');
    await screen.findByRole('article', { name: 'Opfølgningssamtale med Sofie' });

    service.answers.set('GET /api/v1/my-day', () => problem(404, 'not-found', 'Væk'));
    Stream.open?.say('my-day');

    expect((await screen.findByRole('alert')).textContent).toMatch(/Du ser det, som det var kl\. .*Intet er tabt/);
    expect(screen.getByRole('article', { name: 'Opfølgningssamtale med Sofie' })).toBeTruthy();
  });

  it('folds what is more than one can take in', async () => {
    const service = open('/min-dag', 'karen');
    const day = aDay();
    const stay = day.items[0]!;
    service.setDay({
      ...day,
      items: Array.from({ length: 14 }, (_, index) => ({
        ...stay,
        id: `stay-${index}`,
        memberName: `Person ${index}`,
      })),
    });

    await screen.findByRole('article', { name: 'Person 0 er indlagt' });

    expect(screen.getAllByRole('article')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Vis alle 14' }));
    expect(screen.getAllByRole('article')).toHaveLength(14);
  });
});
