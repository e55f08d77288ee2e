import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, withEtag, type Schemas, type Versioned } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Meeting = Schemas['Meeting'];
export type MeetingInput = Schemas['MeetingInput'];
export type Outcome = Schemas['MeetingOutcome'];
export type Section = Schemas['NoteSection'];
export type Quadrant = Schemas['MeetingQuadrant'];
export type Step = Schemas['ConsultStep'];
export type What = 'CALL' | 'CALLING_OFF' | 'MINUTES';

export const quadrants: Quadrant[] = ['FAMILY', 'NETWORK', 'TEAM', 'LEARNING'];
export const steps: Step[] = ['MARK_THE_TASK', 'STATE_THE_CASE', 'THINK_ABOUT_MINDS', 'RETURN_TO_THE_PURPOSE'];

/** How often what the others write is fetched while a meeting is open. */
const LOOK_AGAIN = 5000;

export const ourMeetingsQuery = queryOptions({
  queryKey: keys.ourMeetings,
  queryFn: () => bodyOf(api.GET('/agency/meetings')),
  select: (page) => page.items,
});

export const meetingsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.meetings(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/meetings', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: keys.meeting(meetingId),
    queryFn: () => withEtag(api.GET('/meetings/{meetingId}', { params: { path: { meetingId } } })),
    refetchInterval: LOOK_AGAIN,
  });

export const timesQuery = (planId: string, memberIds: string[], minutes: number) =>
  queryOptions({
    queryKey: [...keys.meetings(planId), 'times', memberIds, minutes],
    queryFn: () =>
      bodyOf(api.GET('/plans/{planId}/meeting-times', { params: { path: { planId }, query: { memberIds, minutes } } })),
    select: (page) => page.items,
    enabled: memberIds.length > 0,
  });

export const meetingPreviewQuery = (meeting: Meeting, what: What) =>
  queryOptions({
    queryKey: [...keys.meeting(meeting.id), 'preview', what, meeting.version],
    queryFn: () =>
      bodyOf(
        api.GET('/meetings/{meetingId}/preview', { params: { path: { meetingId: meeting.id }, query: { what } } }),
      ),
    select: (page) => page.items,
  });

/** A change of a meeting, built on the version that the user sees; afterwards all that shows it is read again. */
export function useMeeting<Input>(
  meeting: Pick<Meeting, 'id' | 'planId'>,
  change: (input: Input, etag: string) => Promise<Versioned<Meeting>>,
  onDone?: () => void,
) {
  const client = useQueryClient();
  return useMutation({
    // One after the other: each builds on what the one before it answered, however fast one is.
    scope: { id: `meeting ${meeting.id}` },
    mutationFn: (input: Input) =>
      change(input, client.getQueryData<Versioned<Meeting>>(keys.meeting(meeting.id))?.etag ?? ''),
    onSuccess: async (changed) => {
      // A reading that is under way began before the change, and would put the older version back.
      await client.cancelQueries({ queryKey: keys.meeting(meeting.id), exact: true });
      client.setQueryData(keys.meeting(meeting.id), changed);
      onDone?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.meeting(meeting.id), exact: true }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.meetings(meeting.planId) });
      void client.invalidateQueries({ queryKey: keys.calendar(meeting.planId) });
      void client.invalidateQueries({ queryKey: keys.contactRequests });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
}

export const prepareMeeting = (planId: string, body: MeetingInput) =>
  withEtag(
    api.POST('/plans/{planId}/meetings', {
      params: { path: { planId }, header: { 'Idempotency-Key': body.id } },
      body,
    }),
  );

const at = (meetingId: string, etag: string) => ({ path: { meetingId }, header: { 'If-Match': etag } });

export const changeMeeting = (body: MeetingInput, etag: string) =>
  withEtag(api.PUT('/meetings/{meetingId}', { params: at(body.id, etag), body }));

export const callMeeting = (meetingId: string, etag: string) =>
  withEtag(api.POST('/meetings/{meetingId}/call', { params: at(meetingId, etag) }));

export const callOffMeeting = (meetingId: string, etag: string) =>
  withEtag(api.POST('/meetings/{meetingId}/cancellation', { params: at(meetingId, etag) }));

export const closeMeeting = (meetingId: string, etag: string) =>
  withEtag(api.POST('/meetings/{meetingId}/closing', { params: at(meetingId, etag) }));

export const standAt = (meetingId: string, step: Step | null) =>
  withEtag(api.PUT('/meetings/{meetingId}/step', { params: { path: { meetingId } }, body: { step } }));

export const putOutcome = (meetingId: string, outcomeId: string, body: Schemas['MeetingOutcomeInput'], etag: string) =>
  withEtag(
    api.PUT('/meetings/{meetingId}/outcomes/{outcomeId}', {
      params: { path: { meetingId, outcomeId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const askFamily = (
  meetingId: string,
  outcomeId: string,
  body: { memberId: string; why: string },
  etag: string,
) =>
  withEtag(
    api.POST('/meetings/{meetingId}/outcomes/{outcomeId}/contact-request', {
      params: { path: { meetingId, outcomeId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const writeNote = (meetingId: string, section: Section, body: { base: string; text: string }) =>
  bodyOf(api.PUT('/meetings/{meetingId}/notes/{section}', { params: { path: { meetingId, section } }, body }));

/** What is sent again when only a part of it changes. */
export const inputOf = (meeting: Meeting): MeetingInput => ({
  id: meeting.id,
  title: meeting.title,
  purpose: meeting.purpose,
  place: meeting.place,
  startsAt: meeting.startsAt,
  minutes: meeting.minutes,
  participants: meeting.participants.map(({ kind, reference, name, must }) => ({
    kind,
    reference,
    name: kind === 'OTHER' ? name : '',
    must,
  })),
  agenda: meeting.agenda,
});

export const asInput = (outcome: Outcome): Schemas['MeetingOutcomeInput'] => ({
  kind: outcome.kind,
  text: outcome.text,
  topic: outcome.topic,
  memberId: outcome.memberId ?? null,
  owner: outcome.owner ? { kind: outcome.owner.kind, reference: outcome.owner.reference } : null,
  dueOn: outcome.dueOn ?? null,
  done: outcome.done,
  became: outcome.became ?? null,
});
