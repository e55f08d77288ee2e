import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, withEtag, type Schemas, type Versioned } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';
import type { paths } from '../../shared/api/schema';

export type Plan = Schemas['Plan'];

/** Whether the reader may change what the plan says; everybody else reads along. */
export const mayChange = (plan: Plan): boolean => plan.reader === 'COORDINATOR' || plan.reader === 'DEPUTY';
export type Member = Schemas['Member'];

export interface PlanSearch {
  q: string;
  status: Schemas['PlanStatus'] | '';
}

export const plansQuery = ({ q, status }: PlanSearch) =>
  infiniteQueryOptions({
    queryKey: [...keys.plans, q, status],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/plans', {
          params: { query: { q: q || undefined, status: status || undefined, after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const notificationsQuery = (planId: string) =>
  infiniteQueryOptions({
    queryKey: keys.notifications(planId),
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/plans/{planId}/notifications', {
          params: { path: { planId }, query: { after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const revisionsQuery = (planId: string) =>
  infiniteQueryOptions({
    queryKey: keys.revisions(planId),
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/plans/{planId}/revisions', {
          params: { path: { planId }, query: { after: pageParam ?? undefined } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export type AccessLogEntry =
  paths['/plans/{planId}/access-log']['get']['responses']['200']['content']['application/json']['items'][number];

export const accessLogQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.accessLog(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/access-log', { params: { path: { planId } } })),
    select: (log) => log.items,
  });

export const directContactsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.directContacts(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/direct-contacts', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const planRequestsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.contactRequests, 'plan', planId],
    queryFn: () => bodyOf(api.GET('/contact-requests', { params: { query: { planId } } })),
    select: (page) => page.items,
  });

export const planAsOfQuery = (planId: string, asOf: string) =>
  queryOptions({
    queryKey: [...keys.plan(planId), 'as-of', asOf],
    queryFn: () => bodyOf(api.GET('/plans/{planId}', { params: { path: { planId }, query: { asOf } } })),
    staleTime: Infinity,
  });

/**
 * A change of the plan, built on the version that the user sees. When it fails the plan is read again,
 * so that the next try builds on what is true now.
 */
export function useChangePlan<Input>(
  planId: string,
  change: (input: Input, etag: string) => Promise<Versioned<Plan>>,
  onDone?: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => change(input, client.getQueryData<Versioned<Plan>>(keys.plan(planId))?.etag ?? ''),
    onSuccess: (plan) => {
      client.setQueryData(keys.plan(planId), plan);
      void client.invalidateQueries({ queryKey: keys.revisions(planId) });
      void client.invalidateQueries({ queryKey: keys.sharing(planId) });
      void client.invalidateQueries({ queryKey: keys.notifications(planId) });
      void client.invalidateQueries({ queryKey: keys.myDay });
      onDone?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.plan(planId), exact: true }),
  });
}

export const evaluateGoal = (planId: string, goalId: string, etag: string, body: Schemas['EvaluationInput']) =>
  withEtag(
    api.POST('/plans/{planId}/goals/{goalId}/evaluations', {
      params: { path: { planId, goalId }, header: { 'If-Match': etag, 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const giveConsent = (planId: string, etag: string, body: Schemas['ConsentInput']) =>
  withEtag(
    api.POST('/plans/{planId}/consents', {
      params: { path: { planId }, header: { 'If-Match': etag, 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const withdrawConsent = (planId: string, etag: string, consentId: string) =>
  withEtag(
    api.POST('/plans/{planId}/consents/{consentId}/withdrawal', {
      params: { path: { planId, consentId }, header: { 'If-Match': etag } },
    }),
  );

export const familyMessagesQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.familyMessages(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/family-messages', { params: { path: { planId } } })),
  });

export const answerFamily = (planId: string, familyMessageId: string, text: string) =>
  bodyOf(
    api.POST('/plans/{planId}/family-messages/{familyMessageId}/answer', {
      params: { path: { planId, familyMessageId } },
      body: { text },
    }),
  );

export const sharingQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.sharing(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/sharing', { params: { path: { planId } } })),
  });

/** Answers that are thought of, by what they would be. */
export type Hypothetical = Partial<Record<'yes' | 'attendanceOnly' | 'ask' | 'no', Schemas['Topic'][]>>;

/** What an agency sees of a member, and would see if this were answered; the service says it, by the code that sends. */
export const sharingEffectQuery = (planId: string, memberId: string, agencyId: string, answers: Hypothetical) =>
  queryOptions({
    queryKey: [...keys.sharing(planId), 'effect', memberId, agencyId, answers] as const,
    queryFn: () =>
      bodyOf(
        api.GET('/plans/{planId}/sharing/effect', {
          params: { path: { planId }, query: { memberId, agencyId, ...answers } },
        }),
      ),
    placeholderData: (before: Schemas['SharingEffect'] | undefined) => before,
  });

export const heldQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.sharing(planId), 'held'] as const,
    queryFn: () => bodyOf(api.GET('/plans/{planId}/held', { params: { path: { planId } } })),
    select: (list) => list.items,
  });

export const sentQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.sharing(planId), 'sent'] as const,
    queryFn: () => bodyOf(api.GET('/plans/{planId}/sent', { params: { path: { planId } } })),
    select: (list) => list.items,
  });

export const chooseLegalBasis = (planId: string, etag: string, body: Schemas['LegalBasisInput']) =>
  withEtag(
    api.POST('/plans/{planId}/legal-bases', {
      params: { path: { planId }, header: { 'If-Match': etag, 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const endLegalBasis = (planId: string, etag: string, basisId: string) =>
  withEtag(
    api.POST('/plans/{planId}/legal-bases/{basisId}/end', {
      params: { path: { planId, basisId }, header: { 'If-Match': etag } },
    }),
  );

export const keepFromMembers = (planId: string, etag: string, body: Schemas['KeptFromInput']) =>
  withEtag(api.PUT('/plans/{planId}/kept-from', { params: { path: { planId }, header: { 'If-Match': etag } }, body }));

/** Answers one message. The plan is read again after it, for the next change builds on it. */
export function useAnswerHeld(planId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ notificationId, ...body }: Schemas['HeldAnswerInput'] & { notificationId: string }) =>
      bodyOf(
        api.POST('/plans/{planId}/held/{notificationId}/answer', {
          params: {
            path: { planId, notificationId },
            header: {
              'If-Match': client.getQueryData<Versioned<Plan>>(keys.plan(planId))?.etag ?? '',
              'Idempotency-Key': body.id,
            },
          },
          body,
        }),
      ),
    onSuccess: onDone,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.plan(planId) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
}

/** The evaluations that count: a newer one may have taken the place of an older one, which stays written. */
export function standing(goal: Schemas['Goal']): Schemas['Goal']['evaluations'] {
  const superseded = goal.evaluations.map((one) => one.supersedes);
  return goal.evaluations.filter((one) => !superseded.includes(one.id));
}
