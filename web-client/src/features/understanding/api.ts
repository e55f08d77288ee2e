import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Understanding = Schemas['Understanding'];
export type Assessment = Schemas['StormAssessment'];
export type AssessmentInput = Schemas['AssessmentInput'];
export type PartName = Schemas['StormPartName'];
export type Reason = Schemas['GrantReason'];

export const PARTS: PartName[] = ['SAFETY', 'TRAUMA', 'BUILDING_SKILLS', 'RESOURCES', 'MENTALISING'];

export const understandingQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.understanding(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/understanding', { params: { path: { planId } } })),
  });

export const ourUnderstandingQuery = queryOptions({
  queryKey: keys.ourUnderstanding,
  queryFn: () => bodyOf(api.GET('/my/understanding')),
});

export const assess = (planId: string, body: AssessmentInput) =>
  bodyOf(
    api.POST('/plans/{planId}/understanding/assessments', {
      body,
      params: { path: { planId }, header: { 'Idempotency-Key': body.id } },
    }),
  );

export const explain = (planId: string, interventionId: string, version: number, words: string) =>
  bodyOf(
    api.PUT('/plans/{planId}/understanding/reasons/{interventionId}', {
      body: { words },
      params: { path: { planId, interventionId }, header: { 'If-Match': `"${version}"` } },
    }),
  );

export const signAtTable = (planId: string, reason: Reason, memberId: string) =>
  bodyOf(
    api.POST('/plans/{planId}/understanding/reasons/{interventionId}/sign-offs', {
      body: { memberId, version: reason.version, how: 'ORALLY' },
      params: { path: { planId, interventionId: reason.interventionId } },
    }),
  );

export const signOwn = (reason: Reason) =>
  bodyOf(
    api.POST('/my/understanding/sign-offs', {
      body: { interventionId: reason.interventionId, version: reason.version },
    }),
  );

/** How far a part has moved since the one before about the same person; null where there is none before. */
export function movedSince(assessments: Assessment[], place: number, part: PartName): number | null {
  const now = assessments[place]!;
  const before = assessments.slice(place + 1).find((one) => one.memberId === now.memberId);
  const score = (one: Assessment | undefined) => one?.parts.find((each) => each.part === part)?.score;
  const [late, early] = [score(now), score(before)];
  return late === undefined || early === undefined ? null : late - early;
}
