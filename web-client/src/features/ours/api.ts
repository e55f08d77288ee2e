import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type OurPlan = Schemas['OurPlan'];
export type OurGoal = OurPlan['goals'][number];
export type OwnMember = Schemas['OwnSharing']['members'][number];
export type OwnAgency = OwnMember['agencies'][number];
export type OwnCell = OwnAgency['topics'][number];
export type OwnMeeting = Schemas['OwnMeeting'];
export type OwnWeek = Schemas['OwnWeek'];
export type HeldMessage = Schemas['HeldMessage'];
export type PulseQuestion = Schemas['PulseQuestion'];

export const ourPlanQuery = queryOptions({ queryKey: keys.ours, queryFn: () => bodyOf(api.GET('/my/plan')) });

export const myCirclesQuery = queryOptions({
  queryKey: keys.myCircles,
  queryFn: () => bodyOf(api.GET('/my/circles')),
  select: (page) => page.items,
});

export const myMeetingsQuery = queryOptions({
  queryKey: keys.myMeetings,
  queryFn: () => bodyOf(api.GET('/my/meetings')),
  select: (page) => page.items,
});

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

export const ownSharingQuery = queryOptions({
  queryKey: keys.ownSharing,
  queryFn: () => bodyOf(api.GET('/my/sharing')),
});

export const ownHeldQuery = queryOptions({ queryKey: keys.ownHeld, queryFn: () => bodyOf(api.GET('/my/held')) });

export const ownWeekQuery = (day: string | null) =>
  queryOptions({
    queryKey: [...keys.ownWeek, day],
    queryFn: () => bodyOf(api.GET('/my/week', { params: { query: day ? { day } : {} } })),
  });

/** One answer on one topic, to what stood there. */
export interface OwnAnswer {
  memberId: string;
  agencyId: string;
  topic: OwnCell['topic'];
  answer: 'YES' | 'NO' | 'ASK';
  extent: 'FULL' | 'ATTENDANCE_ONLY';
  insteadOf: string | null;
}

export const answerSharing = (answer: OwnAnswer) => {
  const id = newId();
  return bodyOf(
    api.POST('/my/sharing/answers', { body: { id, ...answer }, params: { header: { 'Idempotency-Key': id } } }),
  );
};

export const withdrawAnswer = (consentId: string) =>
  bodyOf(api.POST('/my/sharing/answers/{consentId}/withdrawal', { params: { path: { consentId } } }));

export const answerHeld = (notificationId: string, id: string, answer: 'YES' | 'NO') =>
  bodyOf(
    api.POST('/my/held/{notificationId}/answer', {
      body: { id, answer },
      params: { path: { notificationId }, header: { 'Idempotency-Key': id } },
    }),
  );

export const agreeTo = (goalId: string, wording: number) => {
  const id = newId();
  return bodyOf(
    api.POST('/my/agreements', { body: { id, goalId, wording }, params: { header: { 'Idempotency-Key': id } } }),
  );
};

export const keepFrom = (kind: 'GOAL' | 'INTERVENTION', itemId: string, memberIds: string[]) =>
  bodyOf(api.PUT('/my/kept-from', { body: { kind, itemId, memberIds } }));

export const openAddress = () => bodyOf(api.POST('/my/week/address'));

export const closeAddress = () => bodyOf(api.DELETE('/my/week/address'));

export const tellDirectContact = (id: string, agencyId: string, happenedAt: string, text: string) =>
  bodyOf(
    api.POST('/my/direct-contacts', {
      body: { agencyId, happenedAt, text },
      params: { header: { 'Idempotency-Key': id } },
    }),
  );
