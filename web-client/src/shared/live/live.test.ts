import { describe, expect, it } from 'vitest';
import { keys } from '../api/keys';
import { staleAfter } from './useLiveUpdates';

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
