import { api, withEtag, type Schemas } from '../../shared/api/client';

export const addMember = (planId: string, etag: string, body: Schemas['MemberInput']) =>
  withEtag(
    api.POST('/plans/{planId}/members', {
      params: { path: { planId }, header: { 'If-Match': etag, 'Idempotency-Key': body.id } },
      body,
    }),
  );

export const changeMember = (planId: string, etag: string, body: Schemas['MemberInput']) =>
  withEtag(
    api.PUT('/plans/{planId}/members/{memberId}', {
      params: { path: { planId, memberId: body.id }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const memberLeaves = (planId: string, memberId: string, etag: string, body: Schemas['DepartureInput']) =>
  withEtag(
    api.POST('/plans/{planId}/members/{memberId}/departure', {
      params: { path: { planId, memberId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const addParticipation = (planId: string, etag: string, key: string, body: Schemas['ParticipationInput']) =>
  withEtag(
    api.POST('/plans/{planId}/participations', {
      params: { path: { planId }, header: { 'If-Match': etag, 'Idempotency-Key': key } },
      body,
    }),
  );

export const changeParticipation = (planId: string, etag: string, body: Schemas['ParticipationInput']) =>
  withEtag(
    api.PUT('/plans/{planId}/participations/{agencyId}', {
      params: { path: { planId, agencyId: body.agencyId }, header: { 'If-Match': etag } },
      body,
    }),
  );

export const endParticipation = (
  planId: string,
  agencyId: string,
  etag: string,
  body: Schemas['ParticipationEndInput'],
) =>
  withEtag(
    api.POST('/plans/{planId}/participations/{agencyId}/end', {
      params: { path: { planId, agencyId }, header: { 'If-Match': etag } },
      body,
    }),
  );
