import type { Schemas } from '../../src/shared/api/client';
import * as data from './data';

const step = (
  number: number,
  kind: Schemas['JourneyStepKind'],
  on: string,
  words: string,
  rest: Partial<Schemas['JourneyStep']> = {},
): Schemas['JourneyStep'] => ({
  id: `00000000-0000-4000-8000-00000000070${number}`,
  version: 1,
  kind,
  happenedOn: on,
  precision: 'MONTH',
  words,
  removed: false,
  writtenAt: '2026-11-12T10:00:00Z',
  mayChange: true,
  ...rest,
});

/** The journey as the coordinator sees it, or as the member does who may change what is their own. */
export function journey(reader: string | null): Schemas['Journey'] {
  const plan = data.aPlan();
  const rikke = plan.members[1]!.id;
  const steps = [
    step(1, 'WORKED', '2019-08-01', 'Asta fik den samme lærer i to år.', { precision: 'MONTH' }),
    step(2, 'HAPPENED', '2021-01-01', 'Vi flyttede til Eksempel.', { precision: 'YEAR', version: 2 }),
    step(3, 'DID_NOT_WORK', '2024-03-05', 'Fem møder på en uge, og ingen talte sammen.', {
      precision: 'DAY',
      agencyId: plan.participations[0]!.agency.id,
    }),
    step(4, 'WORKED', '2026-05-01', 'Karen gik med til mødet.', { memberId: rikke, saidBy: rikke }),
  ];
  return {
    steps: reader ? steps.map((one) => ({ ...one, mayChange: one.saidBy === reader })) : steps,
    offered: reader
      ? []
      : [
          {
            origin: { kind: 'PLAN_STARTED', id: plan.id },
            happenedOn: '2026-04-14',
          },
          {
            origin: { kind: 'INTERVENTION_STARTED', id: '00000000-0000-4000-8000-000000000711' },
            happenedOn: '2026-06-01',
            memberId: rikke,
            agencyId: plan.participations[0]!.agency.id,
            title: 'Mentor',
          },
        ],
  };
}
