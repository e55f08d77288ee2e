import type { Schemas } from '../shared/api/client';

type Me = Schemas['Me'];
export type Desk = 'family' | 'coordinator' | 'leader' | 'agency' | 'steering' | 'officer' | 'administrator' | 'none';

/** The pages that a person works at; a person with several roles starts at the family's. */
export function deskOf(me: Me): Desk {
  if (me.roles.includes('FAMILY_MEMBER')) return 'family';
  if (me.roles.includes('COORDINATOR')) return 'coordinator';
  if (me.roles.includes('UNIT_LEADER')) return 'leader';
  if (me.roles.includes('AGENCY_CASEWORKER') || me.roles.includes('AGENCY_LEADER')) return 'agency';
  if (me.roles.includes('STEERING_MEMBER')) return 'steering';
  if (me.roles.includes('DATA_PROTECTION_OFFICER')) return 'officer';
  if (me.roles.includes('ADMINISTRATOR')) return 'administrator';
  return 'none';
}

export const startPages: Record<Desk, string> = {
  family: '/vores-plan',
  coordinator: '/min-dag',
  leader: '/min-dag',
  agency: '/indbakke',
  steering: '/overblik',
  officer: '/databeskyttelse',
  administrator: '/drift',
  none: '/velkommen',
};

/** Whether they may open a plan in an emergency. */
export const mayBreakGlass = (me: Me): boolean => me.roles.includes('COORDINATOR') || me.roles.includes('UNIT_LEADER');

/** Whether they are one of the leaders who answer and act together. */
export const leadsTogether = (me: Me): boolean =>
  me.roles.some((role) => role === 'STEERING_MEMBER' || role === 'UNIT_LEADER' || role === 'AGENCY_LEADER');

/** Whether they read the figures across departments, at whatever desk they sit. */
export const readsFigures = (me: Me): boolean => deskOf(me) !== 'family' && me.roles.includes('STEERING_MEMBER');

/** Whether obstacles are theirs to move. */
export const movesObstacles = (me: Me): boolean =>
  me.roles.some((role) => role === 'UNIT_LEADER' || role === 'AGENCY_LEADER');

/** Whether the caller treats at home, and so works at the board. */
export const atHome = (me: Me): boolean => me.agency?.kind === 'SHS_TEAM' || me.agency?.kind === 'HOME_CARE';

/** Where somebody begins: a team at its board, everybody else at the start of their desk. */
export const startOf = (me: Me): string => (deskOf(me) === 'agency' && atHome(me) ? '/tavle' : startPages[deskOf(me)]);
