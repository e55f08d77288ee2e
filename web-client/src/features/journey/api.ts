import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Journey = Schemas['Journey'];
export type Step = Schemas['JourneyStep'];
export type StepInput = Schemas['JourneyStepInput'];
export type Kind = Schemas['JourneyStepKind'];
export type Offer = Schemas['JourneyOffer'];

export const journeyQuery = (planId: string, atTheTable: boolean) =>
  queryOptions({
    queryKey: [...keys.journey(planId), atTheTable],
    queryFn: () => bodyOf(api.GET('/plans/{planId}/journey', { params: { path: { planId }, query: { atTheTable } } })),
  });

export const ourJourneyQuery = queryOptions({
  queryKey: keys.ourJourney,
  queryFn: () => bodyOf(api.GET('/my/journey')),
});

export const versionsQuery = (planId: string, stepId: string) =>
  queryOptions({
    queryKey: [...keys.journey(planId), 'versions', stepId],
    queryFn: () =>
      bodyOf(api.GET('/plans/{planId}/journey/steps/{stepId}/versions', { params: { path: { planId, stepId } } })),
    select: (list) => list.items,
  });

/** How steps are written down: at the table by the coordinator, or by a member at home. */
export interface Pen {
  add(step: StepInput): Promise<Journey>;
  change(step: StepInput, version: number): Promise<Journey>;
  remove(stepId: string, version: number): Promise<Journey>;
}

const tag = (version: number) => `"${version}"`;

export const atTheTable = (planId: string): Pen => ({
  add: (body) =>
    bodyOf(
      api.POST('/plans/{planId}/journey/steps', {
        body,
        params: { path: { planId }, header: { 'Idempotency-Key': body.id } },
      }),
    ),
  change: (body, version) =>
    bodyOf(
      api.PUT('/plans/{planId}/journey/steps/{stepId}', {
        body,
        params: { path: { planId, stepId: body.id }, header: { 'If-Match': tag(version) } },
      }),
    ),
  remove: (stepId, version) =>
    bodyOf(
      api.DELETE('/plans/{planId}/journey/steps/{stepId}', {
        params: { path: { planId, stepId }, header: { 'If-Match': tag(version) } },
      }),
    ),
});

export const atHome: Pen = {
  add: (body) => bodyOf(api.POST('/my/journey/steps', { body, params: { header: { 'Idempotency-Key': body.id } } })),
  change: (body, version) =>
    bodyOf(
      api.PUT('/my/journey/steps/{stepId}', {
        body,
        params: { path: { stepId: body.id }, header: { 'If-Match': tag(version) } },
      }),
    ),
  remove: (stepId, version) =>
    bodyOf(
      api.DELETE('/my/journey/steps/{stepId}', {
        params: { path: { stepId }, header: { 'If-Match': tag(version) } },
      }),
    ),
};

/** A step as it is written again, with something else in it. */
export const asInput = (step: Step, changed: Partial<StepInput> = {}): StepInput => ({
  id: step.id,
  kind: step.kind,
  happenedOn: step.happenedOn,
  precision: step.precision,
  words: step.words,
  memberId: step.memberId ?? null,
  agencyId: step.agencyId ?? null,
  ...changed,
});
