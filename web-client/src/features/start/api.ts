import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, withEtag } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export const previewQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.preview(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/preview', { params: { path: { planId } } })),
    select: (page) => page.items,
    staleTime: 0,
  });

export const activatePlan = (planId: string, etag: string) =>
  withEtag(api.POST('/plans/{planId}/activation', { params: { path: { planId }, header: { 'If-Match': etag } } }));
