import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiProblem, bodyOf, withEtag, type Schemas, type Versioned } from '../../../shared/api/client';
import { keys } from '../../../shared/api/keys';
import { useChangePlan, type Plan } from '../api';

export type Goal = Schemas['Goal'];
export type Intervention = Schemas['Intervention'];
export type Obstacle = Schemas['Obstacle'];
export type Changes = Schemas['Changes'];
export type Line = Schemas['Change']['lines'][number];

export const catalogueQuery = queryOptions({
  queryKey: ['law-catalogue'],
  queryFn: () => bodyOf(api.GET('/law-catalogue')),
  staleTime: Infinity,
});

export const obstaclesKey = (planId: string) => [...keys.plan(planId), 'obstacles'] as const;

export const planObstaclesQuery = (planId: string) =>
  queryOptions({
    queryKey: obstaclesKey(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/obstacles', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const ownObstaclesQuery = queryOptions({
  queryKey: ['obstacles'],
  queryFn: () => bodyOf(api.GET('/obstacles')),
  select: (page) => page.items,
});

/** Since a version; without one, since the reader last looked. */
export const changesQuery = (planId: string, from?: number) =>
  queryOptions({
    queryKey: [...keys.revisions(planId), 'changes', from ?? 'last-look'],
    queryFn: () =>
      bodyOf(
        api.GET('/plans/{planId}/changes', { params: { path: { planId }, query: from === undefined ? {} : { from } } }),
      ),
  });

/** The version that somebody else's change was in the way of. */
export interface Stale {
  knew: number;
}

/**
 * A change that may meet another one. It is saved on the version that was read when the writing began, also when the
 * page has read a newer one meanwhile: what others wrote since then is not in the form. When somebody was faster,
 * nothing is lost: `stale` says since which version, the plan is read again, and what was written stays in the form to
 * be merged and saved on top.
 */
export function useMergingChange<Input>(
  plan: Plan,
  change: (input: Input, etag: string) => Promise<Versioned<Plan>>,
  onDone: () => void,
) {
  const client = useQueryClient();
  const [basis, setBasis] = useState(plan.version);
  const save = useChangePlan(
    plan.id,
    async (input: Input) => {
      try {
        return await change(input, `"${basis}"`);
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 412) {
          throw new Overtaken(problem, basis);
        }
        throw problem;
      }
    },
    () => {
      void client.invalidateQueries({ queryKey: obstaclesKey(plan.id) });
      onDone();
    },
  );
  const overtaken = save.error instanceof Overtaken ? save.error : null;
  return {
    ...save,
    stale: overtaken ? { knew: overtaken.knew } : null,
    /** Until what others wrote is in the form, it must not be saved. */
    isPending: save.isPending || (overtaken !== null && overtaken.knew === basis),
    onMerged: setBasis,
    problem: overtaken ? null : save.error,
  };
}

/** Somebody else has changed the plan since it was read. */
class Overtaken extends ApiProblem {
  constructor(
    problem: ApiProblem,
    readonly knew: number,
  ) {
    super(problem.status, problem.problem);
  }
}

export function useLooked(planId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      withEtag(api.POST('/plans/{planId}/looks', { params: { path: { planId } }, body: { version } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.revisions(planId) });
      onDone();
    },
  });
}

const once = (planId: string, etag: string, id: string) => ({
  path: { planId },
  header: { 'If-Match': etag, 'Idempotency-Key': id },
});

export const addGoal = (planId: string, etag: string, body: Schemas['GoalInput']) =>
  withEtag(api.POST('/plans/{planId}/goals', { params: once(planId, etag, body.id), body }));

export const changeGoal = (planId: string, etag: string, body: Schemas['GoalInput']) =>
  withEtag(
    api.PUT('/plans/{planId}/goals/{goalId}', {
      params: { path: { planId, goalId: body.id }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const endGoal = (planId: string, goalId: string, etag: string, body: Schemas['GoalEndInput']) =>
  withEtag(
    api.POST('/plans/{planId}/goals/{goalId}/end', {
      params: { path: { planId, goalId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const agree = (planId: string, etag: string, body: Schemas['AgreementInput']) =>
  withEtag(api.POST('/plans/{planId}/agreements', { params: once(planId, etag, body.id), body }));

export const addIntervention = (planId: string, etag: string, body: Schemas['InterventionInput']) =>
  withEtag(api.POST('/plans/{planId}/interventions', { params: once(planId, etag, body.id), body }));

export const changeIntervention = (planId: string, etag: string, body: Schemas['InterventionInput']) =>
  withEtag(
    api.PUT('/plans/{planId}/interventions/{interventionId}', {
      params: { path: { planId, interventionId: body.id }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const turnIntervention = (
  planId: string,
  interventionId: string,
  etag: string,
  body: Schemas['InterventionTurnInput'],
) =>
  withEtag(
    api.POST('/plans/{planId}/interventions/{interventionId}/state', {
      params: { path: { planId, interventionId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const decideTrial = (
  planId: string,
  interventionId: string,
  etag: string,
  body: Schemas['TrialDecisionInput'],
) =>
  withEtag(
    api.POST('/plans/{planId}/interventions/{interventionId}/trial-decision', {
      params: { path: { planId, interventionId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const disputePayment = (planId: string, interventionId: string, etag: string, body: Schemas['DisputeInput']) =>
  withEtag(
    api.POST('/plans/{planId}/interventions/{interventionId}/disputes', {
      params: { path: { planId, interventionId }, header: { 'If-Match': etag, 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const settleDispute = (
  planId: string,
  interventionId: string,
  disputeId: string,
  etag: string,
  body: Schemas['SettlementInput'],
) =>
  withEtag(
    api.POST('/plans/{planId}/interventions/{interventionId}/disputes/{disputeId}/settlement', {
      params: { path: { planId, interventionId, disputeId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const startDeadline = (planId: string, etag: string, body: Schemas['DeadlineInput']) =>
  withEtag(api.POST('/plans/{planId}/deadlines', { params: once(planId, etag, body.id), body }));

export const meetDeadline = (planId: string, deadlineId: string, etag: string, body: Schemas['DeadlineMetInput']) =>
  withEtag(
    api.POST('/plans/{planId}/deadlines/{deadlineId}/met', {
      params: { path: { planId, deadlineId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const recordFollowUp = (planId: string, etag: string, body: Schemas['FollowUpInput']) =>
  withEtag(api.POST('/plans/{planId}/follow-ups', { params: once(planId, etag, body.id), body }));

export const raiseObstacle = (planId: string, body: Schemas['ObstacleInput']) =>
  bodyOf(
    api.POST('/plans/{planId}/obstacles', {
      params: { path: { planId }, header: { 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const solveObstacle = (
  obstacle: Obstacle,
  solution: { as: Schemas['SolvedAs']; how: string; alikeToo: boolean },
) =>
  bodyOf(
    api.POST('/obstacles/{obstacleId}/solution', {
      params: { path: { obstacleId: obstacle.id }, header: { 'If-Match': `"${obstacle.version}"` } },
      body: solution,
    }),
  );

export const stepObstacle = (obstacleId: string, id: string, what: string) =>
  bodyOf(
    api.POST('/obstacles/{obstacleId}/steps', {
      params: { path: { obstacleId }, header: { 'Idempotency-Key': id } },
      body: { id, what },
    }),
  );

export const groupObstacle = (obstacle: Obstacle, otherObstacleId: string | null) =>
  bodyOf(
    api.PUT('/obstacles/{obstacleId}/alike', {
      params: { path: { obstacleId: obstacle.id }, header: { 'If-Match': `"${obstacle.version}"` } },
      body: { otherObstacleId },
    }),
  );

export const hearAnswer = (planId: string, obstacleId: string) =>
  bodyOf(api.POST('/plans/{planId}/obstacles/{obstacleId}/heard', { params: { path: { planId, obstacleId } } }));
