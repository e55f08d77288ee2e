import { queryOptions } from '@tanstack/react-query';
import { api, withEtag, type Schemas } from '../../shared/api/client';
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
}

export const answerRequest = (contactRequestId: string, etag: string, body: Answer) =>
  withEtag(
    api.POST('/contact-requests/{contactRequestId}/answer', {
      params: { path: { contactRequestId }, header: { 'If-Match': etag } },
      body,
    }),
  );
