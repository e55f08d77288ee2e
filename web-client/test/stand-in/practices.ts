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

const people = data.aPlan().members;

const answer = (member: number, level: number, answeredAt: string): Schemas['Pulse']['items'][number] => ({
  memberId: people[member]!.id,
  question: 'SEEN_AND_HEARD',
  level,
  answeredAt,
  given: 'TABLE',
  atFollowUp: true,
});

/** Answers of two; the third member is a child. */
export const pulse = (): Schemas['Pulse'] => ({
  items: [
    answer(0, 3, '2026-11-12T10:00:00Z'),
    answer(1, 2, '2026-09-01T10:00:00Z'),
    answer(0, 1, '2026-06-01T10:00:00Z'),
  ],
  children: [people[2]!.id],
});

export const link: Schemas['PulseLink'] = {
  id: '00000000-0000-4000-8000-000000000721',
  memberId: people[1]!.id,
  madeAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-11-27T10:00:00Z',
};

export const openedLink = { ...link, memberId: people[0]!.id, address: 'https://plan.example/svar#hemmelig' };

const part = (
  name: Schemas['StormPartName'],
  score: number,
  words: string,
  goal: string | null = null,
): Schemas['StormPart'] => ({ part: name, score, words, goalWords: goal, goalScore: goal ? score + 2 : null });

const assessment = (number: number, madeOn: string, safety: number): Schemas['StormAssessment'] => ({
  id: `00000000-0000-4000-8000-00000000073${number}`,
  madeOn,
  withMembers: [people[0]!.id, people[1]!.id],
  withAgencies: [data.aPlan().participations[0]!.agency.id],
  parts: [
    part('SAFETY', safety, 'Dagene er rolige.', 'Også natten.'),
    part('TRAUMA', 3, 'Der er noget fra før.'),
    part('BUILDING_SKILLS', 5, 'Vi øver at sige til.'),
    part('RESOURCES', 7, 'Mormor hjælper.'),
    part('MENTALISING', 5, 'Vi prøver at forstå hinanden.'),
  ],
});

/** Two assessments of the whole family, and one reason that lacks a yes. */
export const understanding = (): Schemas['Understanding'] => ({
  assessments: [assessment(1, '2026-11-12', 6), assessment(2, '2026-05-12', 4)],
  reasons: [
    {
      interventionId: data.aPlan().interventions[0]!.id,
      version: 2,
      words: 'Fordi jeg bad om en, der går med til møder.',
      signOffs: [{ memberId: people[0]!.id, signedOn: '2026-11-12', how: 'ORALLY' }],
      missing: [people[1]!.id],
    },
  ],
});

/** What a member sees: only the member's own yes. */
export function ourUnderstanding(signed: boolean): Schemas['Understanding'] {
  const ours = data.ourPlan();
  return {
    assessments: understanding().assessments,
    reasons: [
      {
        interventionId: ours.help[0]!.id,
        version: 2,
        words: 'Fordi jeg bad om en, der går med til møder.',
        signOffs: signed ? [{ memberId: ours.memberId, signedOn: '2026-11-23', how: 'DIGITALLY' }] : [],
        missing: signed ? [] : [ours.memberId],
      },
    ],
  };
}
