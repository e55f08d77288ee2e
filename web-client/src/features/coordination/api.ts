import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, newId, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type HandOver = Schemas['HandOver'];
export type Absence = Schemas['Absence'];
export type Carrier = Schemas['Unit']['coordinators'][number];

export const coordinationQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.coordination(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/coordination', { params: { path: { planId } } })),
  });

export const colleaguesQuery = queryOptions({
  queryKey: keys.colleagues,
  queryFn: () => bodyOf(api.GET('/colleagues')),
  select: (page) => page.items,
  staleTime: 5 * 60_000,
});

export const handOversQuery = queryOptions({
  queryKey: keys.handOvers,
  queryFn: () => bodyOf(api.GET('/hand-overs')),
  select: (page) => page.items,
});

export const absencesQuery = queryOptions({
  queryKey: keys.absences,
  queryFn: () => bodyOf(api.GET('/absences')),
  select: (page) => page.items,
});

export const unitQuery = queryOptions({
  queryKey: keys.unit,
  queryFn: () => bodyOf(api.GET('/unit')),
  select: (unit) => unit.coordinators,
});

/** A change of who holds or does what: afterwards everything that shows it is read again. */
export function useArrange<Input, Result>(arrange: (input: Input) => Promise<Result>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: arrange,
    onSuccess: () => onDone?.(),
    onSettled: () => {
      for (const queryKey of [
        keys.myDay,
        keys.plans,
        ['plan'],
        keys.handOvers,
        keys.absences,
        keys.unit,
        keys.relocations,
      ]) {
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}

const tag = (version: number) => `"${version}"`;

export const offerHandOver = (planId: string, body: { to: string; effectiveAt: string | null; note: string }) =>
  bodyOf(
    api.POST('/plans/{planId}/hand-overs', {
      params: { path: { planId }, header: { 'Idempotency-Key': newId() } },
      body,
    }),
  );

export const acceptHandOver = ({ id, version }: { id: string; version: number }) =>
  bodyOf(
    api.POST('/hand-overs/{handOverId}/acceptance', {
      params: { path: { handOverId: id }, header: { 'If-Match': tag(version) } },
    }),
  );

export const refuseHandOver = ({ id, version }: { id: string; version: number }, reason: string) =>
  bodyOf(
    api.POST('/hand-overs/{handOverId}/refusal', {
      params: { path: { handOverId: id }, header: { 'If-Match': tag(version) } },
      body: { reason },
    }),
  );

export const withdrawHandOver = ({ id, version }: { id: string; version: number }) =>
  bodyOf(
    api.POST('/hand-overs/{handOverId}/withdrawal', {
      params: { path: { handOverId: id }, header: { 'If-Match': tag(version) } },
    }),
  );

export const reassignPlan = (planId: string, body: { from: string; to: string; reason: string }) =>
  bodyOf(api.POST('/plans/{planId}/reassignment', { params: { path: { planId } }, body }));

export const moveMembers = (
  planId: string,
  etag: string,
  body: { memberIds: string[]; toPlanId: string | null; newFamilyName: string | null; reason: string },
) =>
  bodyOf(
    api.POST('/plans/{planId}/member-moves', { params: { path: { planId }, header: { 'If-Match': etag } }, body }),
  );

export const mergePlan = (planId: string, etag: string, body: { intoPlanId: string; reason: string }) =>
  bodyOf(api.POST('/plans/{planId}/merger', { params: { path: { planId }, header: { 'If-Match': etag } }, body }));

/** The caller's plans that are in use, for choosing one. */
export const plansInUseQuery = queryOptions({
  queryKey: [...keys.plans, 'in-use'],
  queryFn: () => bodyOf(api.GET('/plans', { params: { query: { limit: 100 } } })),
  select: (page) => page.items.filter((plan) => plan.status === 'ACTIVE' || plan.status === 'PAUSED'),
});

export type Relocation = Schemas['Relocation'];

export const relocationsQuery = queryOptions({
  queryKey: keys.relocations,
  queryFn: () => bodyOf(api.GET('/relocations')),
});

export const offerRelocation = (
  planId: string,
  body: { to: string; note: string; consents: { memberId: string; how: 'ORALLY' | 'IN_WRITING' | 'DIGITALLY' }[] },
) =>
  bodyOf(
    api.POST('/plans/{planId}/relocations', {
      params: { path: { planId }, header: { 'Idempotency-Key': newId() } },
      body,
    }),
  );

export const acceptRelocation = ({ id, version }: { id: string; version: number }) =>
  bodyOf(
    api.POST('/relocations/{relocationId}/acceptance', {
      params: { path: { relocationId: id }, header: { 'If-Match': tag(version) } },
    }),
  );

export const refuseRelocation = ({ id, version }: { id: string; version: number }, reason: string) =>
  bodyOf(
    api.POST('/relocations/{relocationId}/refusal', {
      params: { path: { relocationId: id }, header: { 'If-Match': tag(version) } },
      body: { reason },
    }),
  );

export const withdrawRelocation = ({ id, version }: { id: string; version: number }) =>
  bodyOf(
    api.POST('/relocations/{relocationId}/withdrawal', {
      params: { path: { relocationId: id }, header: { 'If-Match': tag(version) } },
    }),
  );

export const planAbsence = (body: {
  coordinator?: string;
  kind: Schemas['AbsenceKind'];
  from: string;
  until: string;
  deputy: string | null;
}) => bodyOf(api.POST('/absences', { params: { header: { 'Idempotency-Key': newId() } }, body }));

export const setDeputy = ({ id, version }: { id: string; version: number }, deputy: string) =>
  bodyOf(
    api.POST('/absences/{absenceId}/deputy', {
      params: { path: { absenceId: id }, header: { 'If-Match': tag(version) } },
      body: { deputy },
    }),
  );

export const endAbsence = ({ id, version }: { id: string; version: number }) =>
  bodyOf(
    api.POST('/absences/{absenceId}/end', {
      params: { path: { absenceId: id }, header: { 'If-Match': tag(version) } },
    }),
  );
