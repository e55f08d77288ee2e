import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Pulse = Schemas['Pulse'];
export type Answer = Pulse['items'][number];
export type Question = Schemas['PulseQuestion'];
export type Said = Schemas['PulseSaid'];

/** How the questions read: the ordinary way, in easy words, or with pictures for a child. */
export type Version = 'ORDINARY' | 'EASY' | 'CHILDREN';

export const QUESTIONS: Question[] = [
  'SEEN_AND_HEARD',
  'RED_THREAD',
  'ONE_WHO_ACTS',
  'SUCCESS_AND_STRENGTHS',
  'OTHER_WAYS',
];

export const pulseQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.pulse(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/pulse', { params: { path: { planId } } })),
  });

export const linksQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.pulse(planId), 'links'],
    queryFn: () => bodyOf(api.GET('/plans/{planId}/pulse/links', { params: { path: { planId } } })),
    select: (list) => list.items,
  });

export const answerAtTable = (planId: string, memberId: string, answers: Said[], atFollowUp: boolean) =>
  bodyOf(
    api.POST('/plans/{planId}/pulse/answers', {
      body: { memberId, answers, atFollowUp },
      params: { path: { planId }, header: { 'Idempotency-Key': newId() } },
    }),
  );

export const openLink = (planId: string, memberId: string) =>
  bodyOf(api.POST('/plans/{planId}/pulse/links', { body: { memberId }, params: { path: { planId } } }));

export const closeLink = (planId: string, linkId: string) =>
  bodyOf(api.DELETE('/plans/{planId}/pulse/links/{linkId}', { params: { path: { planId, linkId } } }));

/** What is behind a secret address; null where it has been used, or never was. No cookie is needed, and none is looked at. */
export async function formBehind(secret: string): Promise<Version | null> {
  const answer = await send({ secret });
  if (answer.status === 404 || answer.status === 400) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { form: Version }).form;
}

/** Gives the answers; says whether the address could still be used. */
export async function answerBehind(secret: string, answers: Said[]): Promise<boolean> {
  const answer = await send({ secret, answers });
  if (answer.status !== 404 && !answer.ok) throw new Error(String(answer.status));
  return answer.ok;
}

const send = (body: object) =>
  globalThis.fetch(
    new Request(`${globalThis.location.origin}/pulse-link`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
