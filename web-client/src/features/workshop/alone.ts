import { queryOptions, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type OwnWorkshop = Schemas['OwnWorkshop'];
export type OwnWorkshops = Schemas['OwnWorkshops'];
export type OwnEntryInput = Schemas['OwnWorkshopEntryInput'];

export const myWorkshopsQuery = queryOptions({
  queryKey: keys.ourWorkshops,
  queryFn: () => bodyOf(api.GET('/my/workshops')),
});

export const writeMine = (workshopId: string, body: OwnEntryInput) =>
  bodyOf(
    api.POST('/my/workshops/{workshopId}/entries', {
      params: { path: { workshopId }, header: { 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const takeMineBack = (workshopId: string, entryId: string) =>
  bodyOf(api.DELETE('/my/workshops/{workshopId}/entries/{entryId}', { params: { path: { workshopId, entryId } } }));

export const agencyWorkshopsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.agencyWorkshops(planId),
    queryFn: () => bodyOf(api.GET('/agency/plans/{planId}/workshops', { params: { path: { planId } } })),
  });

export const writeOurs = (planId: string) => (workshopId: string, body: OwnEntryInput) =>
  bodyOf(
    api.POST('/agency/plans/{planId}/workshops/{workshopId}/entries', {
      params: { path: { planId, workshopId }, header: { 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const takeOursBack = (planId: string) => (workshopId: string, entryId: string) =>
  bodyOf(
    api.DELETE('/agency/plans/{planId}/workshops/{workshopId}/entries/{entryId}', {
      params: { path: { planId, workshopId, entryId } },
    }),
  );

/** Each change answers with how it stands now. */
export function useClient(queryKey: QueryKey) {
  const client = useQueryClient();
  return (now: OwnWorkshops) => void client.setQueryData(queryKey, now);
}
