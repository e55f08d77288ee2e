import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Overview = Schemas['OperationsOverview'];
export type AgencyTraffic = Schemas['AgencyTraffic'];
export type DeadLetter = Schemas['DeadLetter'];
export type AgencyInput = Schemas['AgencyInput'];
export type AgencySettings = Schemas['AgencySettings'];

/** Changes are told at once; what grows old by itself is read again now and then. */
const REREAD_MS = 15_000;

export const operationsQuery = queryOptions({
  queryKey: keys.operations,
  queryFn: () => bodyOf(api.GET('/operations/agencies')),
  refetchInterval: REREAD_MS,
});

export const deadLettersQuery = queryOptions({
  queryKey: keys.deadLetters,
  queryFn: () => bodyOf(api.GET('/operations/dead-letters')),
  refetchInterval: REREAD_MS,
});

export const settingsQuery = (agencyId: string) =>
  queryOptions({
    queryKey: keys.agencySettings(agencyId),
    queryFn: () => bodyOf(api.GET('/operations/agencies/{agencyId}', { params: { path: { agencyId } } })),
  });

export const decide = (ids: string[], decision: 'RESEND' | 'DISCARD', reason: string | null) =>
  bodyOf(api.POST('/operations/dead-letters/decisions', { body: { ids, decision, reason } }));

const of = (agencyId: string) => ({ params: { path: { agencyId } } });

export const pause = (agencyId: string, reason: string) =>
  bodyOf(api.POST('/operations/agencies/{agencyId}/pause', { ...of(agencyId), body: { reason } }));

export const resume = (agencyId: string) => bodyOf(api.POST('/operations/agencies/{agencyId}/resume', of(agencyId)));

export const sendTest = (agencyId: string) =>
  bodyOf(api.POST('/operations/agencies/{agencyId}/test-message', of(agencyId)));

export const catchUp = (agencyId: string, since: number) =>
  bodyOf(api.POST('/operations/agencies/{agencyId}/catch-up', { ...of(agencyId), body: { since } }));

export const createAgency = (body: AgencyInput) => bodyOf(api.POST('/operations/agencies', { body }));

export const changeAgency = (body: AgencyInput) =>
  bodyOf(api.PUT('/operations/agencies/{agencyId}', { ...of(body.id), body }));
