import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, withEtag, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type ContactRequest = Schemas['ContactRequest'];
export type AnswerKind = Schemas['ContactAnswer'];

export const contactRequestQuery = (contactRequestId: string) =>
  queryOptions({
    queryKey: keys.contactRequest(contactRequestId),
    queryFn: () =>
      withEtag(api.GET('/contact-requests/{contactRequestId}', { params: { path: { contactRequestId } } })),
  });

export interface Answer {
  answer: AnswerKind;
  text: string;
  meetingAt: string | null;
  handedTo: Schemas['HandedTo'] | null;
  combinedWith: string | null;
}

/** The other requests of the plan that one can be dealt with in. */
export const otherRequestsQuery = (request: ContactRequest) =>
  queryOptions({
    queryKey: [...keys.contactRequests, 'of-plan', request.planId],
    queryFn: () => bodyOf(api.GET('/contact-requests', { params: { query: { planId: request.planId } } })),
    select: (list) => list.items.filter((one) => one.id !== request.id && one.state !== 'WITHDRAWN'),
  });

export const answerRequest = (contactRequestId: string, etag: string, body: Answer) =>
  withEtag(
    api.POST('/contact-requests/{contactRequestId}/answer', {
      params: { path: { contactRequestId }, header: { 'If-Match': etag } },
      body,
    }),
  );
