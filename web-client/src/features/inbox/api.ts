import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

const PAGE_SIZE = 20;

/** The first page: enough to count what is unread. */
export const inboxQuery = queryOptions({
  queryKey: [...keys.inbox, 'first'],
  queryFn: () => bodyOf(api.GET('/agency/inbox', { params: { query: { limit: PAGE_SIZE } } })),
});

export const inboxPagesQuery = infiniteQueryOptions({
  queryKey: [...keys.inbox, 'pages'],
  queryFn: ({ pageParam }) =>
    bodyOf(api.GET('/agency/inbox', { params: { query: { limit: PAGE_SIZE, after: pageParam ?? undefined } } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export const messageQuery = (notificationId: string) =>
  queryOptions({
    queryKey: keys.message(notificationId),
    queryFn: () => bodyOf(api.GET('/agency/inbox/{notificationId}', { params: { path: { notificationId } } })),
  });

export const agencyPlansQuery = queryOptions({
  queryKey: keys.agencyPlans,
  queryFn: () => bodyOf(api.GET('/agency/plans')),
  select: (page) => page.items,
});

export const agencyPlanQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.agencyPlan(planId),
    queryFn: () => bodyOf(api.GET('/agency/plans/{planId}', { params: { path: { planId } } })),
  });

export const agencyObstaclesQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.agencyObstacles(planId),
    queryFn: () => bodyOf(api.GET('/agency/plans/{planId}/obstacles', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const ourRequestsQuery = queryOptions({
  queryKey: keys.ourRequests,
  queryFn: () => bodyOf(api.GET('/agency/contact-requests')),
  select: (page) => page.items,
});
