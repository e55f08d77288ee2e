import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './client';
import { keys } from './keys';

/** What we know of an error without asking the server again: a "no" stays a "no". */
export const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof ApiProblem && error.status < 500);

export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
  client.getQueryCache().config.onError = (error, query) => {
    // Not for a change: there the page stays, with what was written in it, and offers the way to sign in.
    if (error instanceof ApiProblem && error.status === 401 && query.queryKey[0] !== keys.me[0]) {
      void client.invalidateQueries({ queryKey: keys.me });
    }
  };
  return client;
}
