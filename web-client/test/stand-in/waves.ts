import type { Schemas } from '../../src/shared/api/client';

const wave = (id: string, name: string): Schemas['Wave'] => ({
  id: `00000000-0000-4000-8000-0000000017${id}`,
  version: 1,
  name,
  hypothesis: 'Flere kommer, når nogen ringer på.',
  measure: 'Dage i skole på fire uger.',
  from: '2026-06-01',
  until: '2026-10-31',
  mostFamilies: 30,
  figures: { exact: true },
});

/** One that waits for its decision, one that is on with few families, and one that was decided. */
export const waves: Schemas['Wave'][] = [
  {
    ...wave('01', 'Mentor om morgenen'),
    figures: { families: 26, exact: true, outcomes: { KEEP: 20 } },
  },
  { ...wave('02', 'Møde hjemme'), from: '2026-10-01', until: '2099-12-31', figures: { exact: false } },
  {
    ...wave('03', 'Fælles kalender'),
    version: 2,
    decision: 'CHANGE',
    reason: 'Det hjalp kun dem med telefon.',
    decidedOn: '2026-09-15',
    figures: { families: 15, exact: true },
  },
];

export const planWaves = (joined: string | null): Schemas['PlanWave'][] => [
  {
    id: waves[1]!.id,
    name: 'Møde hjemme',
    hypothesis: 'Flere møder, når vi kommer.',
    measure: 'Holdte møder på tre måneder.',
    from: '2026-10-01',
    until: '2099-12-31',
    joinable: joined === null,
    ...(joined ? { interventionId: joined } : {}),
  },
];
