import type { Schemas } from '../../src/shared/api/client';
import * as data from './data';

/** Who holds plans, as the stand-in tells it. */
const colleague = (subject: 'karen' | 'mads'): Schemas['Colleague'] => {
  const { name, title } = data.people[subject]!;
  return { subject, name, title };
};
export const karen = colleague('karen');
export const mads = colleague('mads');

export const absence: Schemas['Absence'] = {
  id: '00000000-0000-4000-8000-000000000901',
  version: 1,
  coordinator: mads,
  kind: 'SUDDEN',
  from: '2026-11-02',
  until: '2026-11-27',
  deputy: null,
};

export const coordination = (planId: string): Schemas['Coordination'] => ({
  planId,
  coordinator: karen,
  away: null,
  periods: [
    { coordinator: karen, from: '2026-09-01T08:00:00Z', until: null },
    { coordinator: mads, from: '2026-04-14T08:00:00Z', until: '2026-09-01T08:00:00Z' },
  ],
  handOvers: [],
  turns: [],
  links: [
    {
      otherPlanId: data.aDraft().id,
      cameFromThere: true,
      kind: 'SPLIT',
      memberCount: 1,
      at: '2026-09-01T08:00:00Z',
      reason: 'Emil flyttede hertil',
    },
  ],
});

export const unit: Schemas['Unit'] = {
  coordinators: [
    {
      coordinator: karen,
      uncovered: false,
      absences: [],
      plans: [
        {
          planId: data.aPlan().id,
          familyName: data.aPlan().familyName,
          status: 'ACTIVE',
          overdue: 1,
          troubled: 0,
        },
      ],
    },
    {
      coordinator: mads,
      uncovered: true,
      absences: [absence],
      plans: [
        {
          planId: data.aDraft().id,
          familyName: 'Toft Lund',
          status: 'PAUSED',
          overdue: 0,
          troubled: 2,
        },
      ],
    },
  ],
};

/** What Mads is offered. */
export const offer: Schemas['WorkItem'] = {
  id: 'hand-over-1',
  kind: 'HAND_OVER_OFFERED',
  group: 'TODAY',
  planId: data.aPlan().id,
  familyName: data.aPlan().familyName,
  since: '2026-11-23T06:00:00Z',
  due: null,
  told: [],
  handOver: {
    id: '00000000-0000-4000-8000-000000000902',
    version: 1,
    from: 'Karen Mikkelsen',
    memberCount: 4,
    effectiveAt: null,
    note: 'Familien flytter til din bydel.',
  },
};

/** Karen's own, and the one in which she acts. */
export const karensAbsences: Schemas['Absence'][] = [
  { ...absence, id: '00000000-0000-4000-8000-000000000903', coordinator: karen, kind: 'PLANNED', deputy: mads },
  { ...absence, id: '00000000-0000-4000-8000-000000000904', deputy: karen, from: '2026-12-01', until: '2026-12-04' },
];
