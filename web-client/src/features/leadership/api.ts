import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Surveys = Schemas['LeadershipSurveys'];
export type OpenRound = NonNullable<Surveys['open']>;
export type ClosedRound = Surveys['closed'][number];
export type PointResult = NonNullable<ClosedRound['points']>[number];
export type Spread = Schemas['LeadershipSpread'];
export type Rating = Schemas['LeadershipRating'];
export type FocusPoint = Schemas['FocusPoint'];

/** The two things that are asked of each point. */
export const asked = ['importance', 'practice'] as const;
export type Asked = (typeof asked)[number];

export const levels = [1, 2, 3, 4, 5] as const;

export const surveysQuery = queryOptions({
  queryKey: keys.leadershipSurveys,
  queryFn: () => bodyOf(api.GET('/leadership/surveys')),
});

/** A change of the round; afterwards the rounds are read again. */
export function useRound<Input>(change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.leadershipSurveys });
      onDone?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.leadershipSurveys }),
  });
}

export const openRound = (id: string) =>
  bodyOf(api.POST('/leadership/surveys', { params: { header: { 'Idempotency-Key': id } }, body: { id } }));

export const answer = (ratings: Rating[]) =>
  bodyOf(api.PUT('/leadership/surveys/current/answer', { body: { ratings } }));

export const closeRound = () => bodyOf(api.POST('/leadership/surveys/current/closing'));
