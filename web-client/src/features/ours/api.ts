import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type OurPlan = Schemas['OurPlan'];
export type OurGoal = OurPlan['goals'][number];
export type Knows = OurPlan['knows'][number];
export type PulseQuestion = Schemas['PulseQuestion'];

export const ourPlanQuery = queryOptions({ queryKey: keys.ours, queryFn: () => bodyOf(api.GET('/my/plan')) });

export const myMessagesQuery = queryOptions({
  queryKey: keys.myMessages,
  queryFn: () => bodyOf(api.GET('/my/messages')),
});

export const myPulseQuery = queryOptions({ queryKey: keys.myPulse, queryFn: () => bodyOf(api.GET('/my/pulse')) });

export const lookedQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.accessLog(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/access-log', { params: { path: { planId } } })),
  });

export const writeToCoordinator = (id: string, text: string) =>
  bodyOf(api.POST('/my/messages', { body: { id, text }, params: { header: { 'Idempotency-Key': id } } }));

export const answerPulse = (question: PulseQuestion, level: number) =>
  bodyOf(api.POST('/my/pulse', { body: { question, level }, params: { header: { 'Idempotency-Key': newId() } } }));
