import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type LogLine = Schemas['LogLine'];
export type Sample = Schemas['Samples']['items'][number];
export type Reading = Sample['readings'][number];
export type RetentionOverview = Schemas['RetentionOverview'];
export type Employee = Schemas['PeopleOverview']['people'][number];

export interface Criterion {
  from: string;
  until: string;
  subject: string | null;
  deed: string | null;
  personNumber: string | null;
}

const PAGE = 50;

/** The criterion is in memory only, as the person number is in it. */
export const searchLog = (criterion: Criterion, after: string | null) =>
  bodyOf(api.POST('/access-log/searches', { body: { ...criterion, planId: null, after, limit: PAGE } }));

export const emergenciesQuery = queryOptions({
  queryKey: keys.emergencies,
  queryFn: () => bodyOf(api.GET('/emergency-accesses')),
});

export const samplesQuery = queryOptions({
  queryKey: keys.samples,
  queryFn: () => bodyOf(api.GET('/access-log/samples')),
});

export const drawSample = (since: string, size: number) =>
  bodyOf(api.POST('/access-log/samples', { body: { since, size } }));

export const decideReading = (readingId: string, justified: boolean, note: string) =>
  bodyOf(
    api.PUT('/access-log/samples/readings/{readingId}', {
      params: { path: { readingId } },
      body: { justified, note },
    }),
  );

/** The whole file, to be saved; it is kept nowhere else. */
export async function extractPerson(personNumber: string, form: 'JSON' | 'PDF'): Promise<Blob> {
  return bodyOf(
    api.POST('/subject-access-extracts', { body: { personNumber, form }, parseAs: 'blob' }),
  ) as Promise<unknown> as Promise<Blob>;
}

export const retentionQuery = queryOptions({
  queryKey: keys.retention,
  queryFn: () => bodyOf(api.GET('/retention')),
});

export const runDeletion = (token: string) => bodyOf(api.POST('/retention/runs', { body: { token } }));

export const placeHold = (planId: string, reason: string) =>
  bodyOf(api.PUT('/retention/holds/{planId}', { params: { path: { planId } }, body: { reason } }));

export const liftHold = (planId: string) =>
  bodyOf(api.DELETE('/retention/holds/{planId}', { params: { path: { planId } } }));

export const peopleQuery = queryOptions({ queryKey: keys.people, queryFn: () => bodyOf(api.GET('/people')) });

export const endSessions = (subject: string) =>
  bodyOf(api.DELETE('/people/{subject}/sessions', { params: { path: { subject } } }));
