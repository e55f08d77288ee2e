import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../api/keys';

interface Changed {
  topic: 'my-day' | 'plan' | 'notification' | 'contact-request' | 'inbox' | 'emergency' | 'operations' | 'home';
  id: string | null;
}

/** Which of what has been read is stale after a change. The stream holds ids only: everything is read again. */
export function staleAfter({ topic, id }: Changed): QueryKey[] {
  switch (topic) {
    case 'my-day':
      return [keys.myDay, keys.handOvers, keys.absences, keys.unit];
    case 'plan':
      return [keys.plans, keys.myDay, id ? keys.plan(id) : ['plan']];
    case 'notification':
      return [keys.myDay, ['plan']];
    case 'contact-request':
      return [keys.myDay, keys.contactRequests, keys.ourRequests];
    case 'inbox':
      return [keys.inbox, keys.agencyPlans, keys.ourRequests, keys.ourAppointments];
    case 'operations':
      return [keys.operations, keys.deadLetters];
    case 'emergency':
      return [keys.emergenciesToMyPlans, keys.emergencies];
    case 'home':
      return [keys.home];
    default:
      return [];
  }
}

const GATHER_MS = 150;

/**
 * Has what is stale read again, one round at a time: events that come together are one round, and those that come while
 * it is being read are the next. Otherwise each event would break off the reading that the one before it began, and on a
 * busy morning the page would never get to show anything.
 */
export function rounds(read: (stale: QueryKey[]) => Promise<unknown>) {
  let waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  const begin = () => {
    timer = undefined;
    const stale = [...waiting.values()];
    waiting = new Map();
    reading = true;
    void read(stale).finally(() => {
      reading = false;
      schedule();
    });
  };
  const schedule = () => {
    if (waiting.size > 0 && !reading) timer ??= setTimeout(begin, GATHER_MS);
  };
  return {
    add(stale: QueryKey[]) {
      for (const key of stale) waiting.set(JSON.stringify(key), key);
      schedule();
    },
    end() {
      waiting.clear();
      clearTimeout(timer);
    },
  };
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Follows the stream for as long as somebody is signed in; comes back by itself, ever more slowly, when it is lost. */
export function useLiveUpdates(signedIn: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!signedIn || typeof EventSource === 'undefined') return undefined;
    let source: EventSource | null = null;
    let wait = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stale = rounds((read) => Promise.all(read.map((queryKey) => client.invalidateQueries({ queryKey }))));
    const follow = () => {
      source = new EventSource('/api/v1/events');
      source.onopen = () => {
        if (wait > FIRST_WAIT_MS) {
          // What happened while the stream was away is not sent again by every server: read all of it.
          void client.invalidateQueries();
        }
        wait = FIRST_WAIT_MS;
      };
      source.addEventListener('changed', (event) => {
        stale.add(staleAfter(JSON.parse((event as MessageEvent<string>).data) as Changed));
      });
      source.onerror = () => {
        // The browser itself retries a lost connection; only a refused one is closed for good.
        if (source?.readyState === EventSource.CLOSED) {
          void client.invalidateQueries({ queryKey: keys.me });
          timer = setTimeout(follow, wait);
          wait = Math.min(wait * 2, LONGEST_WAIT_MS);
        }
      };
    };
    follow();
    return () => {
      clearTimeout(timer);
      stale.end();
      source?.close();
    };
  }, [client, signedIn]);
}
