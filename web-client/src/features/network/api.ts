import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Plan = Schemas['Plan'];
export type Grid = Schemas['Grid'];
export type View = Schemas['NetworkView'];
export type Participant = Schemas['Participant'];
export type Pull = Schemas['Pull'];
export type Contradiction = Schemas['Contradiction'];
export type NetworkNode = Schemas['NetworkNode'];
export type Conversation = NonNullable<Contradiction['conversations']>[number];

const gridKey = (planId: string) => [...keys.plan(planId), 'grid'] as const;
const contradictionsKey = (planId: string) => [...keys.plan(planId), 'contradictions'] as const;

const networkKey = (planId: string) => [...keys.plan(planId), 'network'] as const;

export const gridQuery = (planId: string, asOf: string | null) =>
  queryOptions({
    queryKey: [...gridKey(planId), asOf],
    queryFn: () =>
      bodyOf(api.GET('/plans/{planId}/grid', { params: { path: { planId }, query: asOf === null ? {} : { asOf } } })),
  });

export const contradictionsQuery = (planId: string) =>
  queryOptions({
    queryKey: contradictionsKey(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/contradictions', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const networkQuery = (planId: string) =>
  queryOptions({
    queryKey: networkKey(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/network', { params: { path: { planId } } })),
    select: (network) => network.nodes,
  });

export const placeInNetwork = (planId: string, body: Schemas['NetworkNodeInput']) =>
  bodyOf(api.POST('/plans/{planId}/network/nodes', { params: { path: { planId } }, body }));

export const agencyGridQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.agencyPlan(planId), 'grid'],
    queryFn: () => bodyOf(api.GET('/agency/plans/{planId}/grid', { params: { path: { planId } } })),
  });

export const agencyContradictionsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.agencyPlan(planId), 'contradictions'],
    queryFn: () => bodyOf(api.GET('/agency/plans/{planId}/contradictions', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const ourGridQuery = queryOptions({
  queryKey: keys.ourGrid,
  queryFn: () => bodyOf(api.GET('/my/grid')),
});

const once = (id: string) => ({ 'Idempotency-Key': id });
const version = (one: Contradiction) => ({ 'If-Match': `"${one.version}"` });

export const tellView = (planId: string, body: Schemas['ToldViewInput']) =>
  bodyOf(api.POST('/plans/{planId}/grid/views', { params: { path: { planId }, header: once(body.view.id) }, body }));

export const answerAsAgency = (planId: string, body: Schemas['NetworkViewInput']) =>
  bodyOf(api.POST('/agency/plans/{planId}/grid/views', { params: { path: { planId }, header: once(body.id) }, body }));

export const askForView = (planId: string, body: Schemas['ViewAskInput']) =>
  bodyOf(api.POST('/plans/{planId}/grid/asks', { params: { path: { planId }, header: once(body.id) }, body }));

export const setDayUse = (planId: string, interventionId: string, use: Schemas['DayUse'] | null) =>
  bodyOf(
    api.PUT('/plans/{planId}/grid/day-uses/{interventionId}', {
      params: { path: { planId, interventionId } },
      body: { use },
    }),
  );

export const markContradiction = (planId: string, body: Schemas['ContradictionInput']) =>
  bodyOf(api.POST('/plans/{planId}/contradictions', { params: { path: { planId }, header: once(body.id) }, body }));

export const planConversation = (planId: string, one: Contradiction, body: Schemas['ConversationInput']) =>
  bodyOf(
    api.POST('/plans/{planId}/contradictions/{contradictionId}/conversations', {
      params: { path: { planId, contradictionId: one.id }, header: version(one) },
      body,
    }),
  );

export const holdConversation = (
  planId: string,
  one: Contradiction,
  conversationId: string,
  body: Schemas['ConversationOutcomeInput'],
) =>
  bodyOf(
    api.POST('/plans/{planId}/contradictions/{contradictionId}/conversations/{conversationId}/outcome', {
      params: { path: { planId, contradictionId: one.id, conversationId }, header: version(one) },
      body,
    }),
  );

export const settleContradiction = (
  planId: string,
  one: Contradiction,
  body: Schemas['ContradictionSettlementInput'],
) =>
  bodyOf(
    api.POST('/plans/{planId}/contradictions/{contradictionId}/settlement', {
      params: { path: { planId, contradictionId: one.id }, header: version(one) },
      body,
    }),
  );

export const raiseContradiction = (planId: string, one: Contradiction, body: Schemas['ContradictionObstacleInput']) =>
  bodyOf(
    api.POST('/plans/{planId}/contradictions/{contradictionId}/obstacle', {
      params: { path: { planId, contradictionId: one.id }, header: version(one) },
      body,
    }),
  );

export const answerOurGrid = (body: Schemas['NetworkViewInput']) =>
  bodyOf(api.POST('/my/grid/views', { params: { header: once(body.id) }, body }));

/** What a member has said stands in the family's grid at once. */
export function useOurGridChange<T>(change: (input: T) => Promise<Grid>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (grid) => {
      client.setQueryData(keys.ourGrid, grid);
      onDone();
    },
  });
}

/** Whatever changes in the network changes what pulls apart in it, and the day. */
export function useNetworkChange<T>(planId: string, change: (input: T) => Promise<unknown>, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: gridKey(planId) });
      void client.invalidateQueries({ queryKey: contradictionsKey(planId) });
      void client.invalidateQueries({ queryKey: networkKey(planId) });
      void client.invalidateQueries({ queryKey: keys.agencyPlan(planId) });
      void client.invalidateQueries({ queryKey: keys.notifications(planId) });
      void client.invalidateQueries({ queryKey: keys.myDay });
      onDone();
    },
  });
}
