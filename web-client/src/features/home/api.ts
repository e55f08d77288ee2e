import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Board = Schemas['HomeBoard'];
export type Team = Schemas['HomeTeam'];
export type Referral = Schemas['HomeReferral'];
export type Treatment = Schemas['HomeTreatmentKind'];
export type Answer = Schemas['HomeCapacityAnswer'];

export const TREATMENTS: Treatment[] = ['IV_ANTIBIOTICS', 'IV_FLUID', 'OBSERVATION', 'STOMA_OR_DRAIN', 'OTHER'];
export const ANSWERS: Answer[] = ['HAS_CAPACITY', 'NONE', 'WAITING_LIST', 'MUST_ASSESS'];

/** A board that is older than this may not be answered from. */
export const STALE_AFTER_MS = 60_000;
const READ_AGAIN_MS = 20_000;

export const boardQuery = queryOptions({
  queryKey: keys.homeBoard,
  queryFn: () => bodyOf(api.GET('/home/board')),
  refetchInterval: READ_AGAIN_MS,
});

export const directoryQuery = queryOptions({
  queryKey: keys.homeDirectory,
  queryFn: () => bodyOf(api.GET('/home/directory')),
  refetchInterval: READ_AGAIN_MS,
});

export const referralsQuery = queryOptions({
  queryKey: keys.homeReferrals,
  queryFn: () => bodyOf(api.GET('/home/referrals')),
  select: (page) => page.items,
  refetchInterval: READ_AGAIN_MS,
});

export const treatmentsQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.homeTreatments(planId),
    queryFn: () => bodyOf(api.GET('/plans/{planId}/home-treatments', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const freePlaces = (team: Team, treatment: Treatment): number => {
  const places = team.places.find((one) => one.treatment === treatment);
  return places ? Math.max(0, places.places - places.reserved - places.atHome) : 0;
};
