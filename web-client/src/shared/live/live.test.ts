import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../api/keys';
import { rounds, staleAfter } from './useLiveUpdates';

describe('what is stale after a change', () => {
  it('is the day, and what a leader or a deputy reads of it, when something happened there', () => {
    expect(staleAfter({ topic: 'my-day', id: null })).toEqual([keys.myDay, keys.handOvers, keys.absences, keys.unit]);
  });

  it('is the one plan that changed, and the lists it stands in', () => {
    expect(staleAfter({ topic: 'plan', id: 'p1' })).toEqual([keys.plans, keys.myDay, keys.plan('p1')]);
  });

  it('is the inbox, and what we may see, when an agency gets something', () => {
    expect(staleAfter({ topic: 'inbox', id: 'n1' })).toContainEqual(keys.inbox);
  });

  it('is nothing for what this version does not know', () => {
    expect(staleAfter({ topic: 'weather' as never, id: null })).toEqual([]);
  });
});

describe('reading what is stale', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is one round for events that come together, each thing once', async () => {
    const read = vi.fn(() => Promise.resolve());
    const stale = rounds(read);

    stale.add([keys.myDay, keys.plans]);
    stale.add([keys.myDay]);
    await vi.runAllTimersAsync();

    expect(read.mock.calls).toEqual([[[keys.myDay, keys.plans]]]);
  });

  it('is not broken off by an event that comes meanwhile, which is read after it', async () => {
    let arrive: () => void = () => undefined;
    const read = vi.fn(() => new Promise<void>((resolve) => (arrive = resolve)));
    const stale = rounds(read);

    stale.add([keys.myDay]);
    await vi.runAllTimersAsync();
    stale.add([keys.plans]);
    await vi.runAllTimersAsync();
    expect(read).toHaveBeenCalledTimes(1);

    arrive();
    await vi.runAllTimersAsync();
    expect(read.mock.calls).toEqual([[[keys.myDay]], [[keys.plans]]]);
  });
});
