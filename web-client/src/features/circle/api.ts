import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Circle = Schemas['Circle'];
export type CircleInput = Schemas['CircleInput'];
export type Proposal = Schemas['CircleProposal'];
export type Seat = Circle['seats'][number];
export type Move = Schemas['CircleMoveInput'];
export type Stance = Schemas['CircleStance'];
export type Round = Schemas['CircleRound'];

/** The rounds in which everybody speaks, in order. */
export const rounds = ['CLARIFYING', 'REACTING', 'OBJECTING'] as const;
export type SpokenRound = (typeof rounds)[number];

export const isSpoken = (round: Round): round is SpokenRound => (rounds as readonly Round[]).includes(round);

/** Who it is at the table: a person where one sits for an agency. */
export const seatName = (seat: Seat | undefined): string => (seat ? seat.person || seat.name : '');

export const circlesQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.circles(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/circles', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

/** A change of a circle; afterwards all that shows circles is read again. */
export function useCircle<Input>(planId: string, change: (input: Input) => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.circles(planId) });
      onDone?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: keys.circles(planId) }),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.myDay }),
  });
}

export const startCircle = (planId: string, body: CircleInput) =>
  bodyOf(
    api.POST('/plans/{planId}/circles', { params: { path: { planId }, header: { 'Idempotency-Key': body.id } }, body }),
  );

const at = (circle: Circle) => ({ path: { circleId: circle.id }, header: { 'If-Match': `"${circle.version}"` } });

export const changeCircle = (circle: Circle, body: CircleInput) =>
  bodyOf(api.PUT('/circles/{circleId}', { params: at(circle), body }));

export const propose = (circle: Circle, body: Schemas['CircleProposalInput']) =>
  bodyOf(api.POST('/circles/{circleId}/proposals', { params: at(circle), body }));

export const moveProposal = (circle: Circle, proposalId: string, body: Move) => {
  const { path, header } = at(circle);
  return bodyOf(
    api.POST('/circles/{circleId}/proposals/{proposalId}/moves', {
      params: { path: { ...path, proposalId }, header },
      body,
    }),
  );
};

export const dissolve = (circle: Circle, how: string) =>
  bodyOf(api.POST('/circles/{circleId}/dissolution', { params: at(circle), body: { how } }));
