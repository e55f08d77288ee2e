import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, withEtag } from './client';
import { keys } from './keys';

/** Who is signed in; a 401 means nobody is. */
export const useMe = (ask = true) =>
  useQuery({ enabled: ask, queryKey: keys.me, queryFn: () => bodyOf(api.GET('/me')), staleTime: 5 * 60_000 });

export const useAgencies = () =>
  useQuery({
    queryKey: keys.agencies,
    queryFn: () => bodyOf(api.GET('/agencies')),
    select: (page) => page.items,
    staleTime: 5 * 60_000,
  });

export const usePlan = (planId: string) =>
  useQuery({
    queryKey: keys.plan(planId),
    queryFn: () => withEtag(api.GET('/plans/{planId}', { params: { path: { planId } } })),
  });
