import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Promised = Schemas['Promises']['items'][number];

export const promisesQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.promises(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/promises', { params: { path: { planId } } })),
  });

export const ourPromisesQuery = queryOptions({
  queryKey: keys.ourPromises,
  queryFn: () => bodyOf(api.GET('/my/promises')),
});

export const evaluatePromise = (planId: string, body: Schemas['PromiseEvaluationInput']) =>
  bodyOf(api.POST('/plans/{planId}/promises/evaluations', { params: { path: { planId } }, body }));
