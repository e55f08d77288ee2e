import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Emergency = Schemas['EmergencyAccesses']['items'][number];

const MINUTE_MS = 60_000;

/** Those that one has open oneself; asked again each minute, because they end by themselves. */
export const openEmergenciesQuery = queryOptions({
  queryKey: keys.emergenciesOpen,
  queryFn: () => bodyOf(api.GET('/emergency-accesses/mine')),
  refetchInterval: MINUTE_MS,
});

export const emergenciesToMyPlansQuery = queryOptions({
  queryKey: keys.emergenciesToMyPlans,
  queryFn: () => bodyOf(api.GET('/emergency-accesses/to-my-plans')),
});

export const openInEmergency = (personNumber: string, reason: string) =>
  bodyOf(api.POST('/emergency-accesses', { body: { personNumber, reason } }));

export const endEmergency = (planId: string) =>
  bodyOf(api.POST('/plans/{planId}/emergency-access/end', { params: { path: { planId } } }));

export const seeEmergencies = (planId: string) =>
  bodyOf(api.POST('/plans/{planId}/emergency-access/seen', { params: { path: { planId } } }));
