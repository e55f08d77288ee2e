import type { Schemas } from '../../src/shared/api/client';

const points: Schemas['FocusPoint'][] = [
  'MONEY_FOLLOWS_NEED',
  'REMOVING_OBSTACLES',
  'CLEAR_RESPONSIBILITY',
  'FAMILIES_VOICE',
  'LEARNING',
  'SAME_DIRECTION',
  'SMALL_STEPS',
  'MEETING_IN_PERSON',
  'TRUSTING_STAFF',
  'ONE_WAY_IN',
];

const round = (id: string, closedAt: string, later: number): Schemas['LeadershipSurveys']['closed'][number] => ({
  id,
  openedAt: '2026-05-04T08:00:00Z',
  closedAt,
  answers: 5,
  points: points.map((point, index) => ({
    point,
    importance: { mean: 4.8, lowest: 4, highest: 5 },
    practice: { mean: 2 + index / 5 + later, lowest: index === 1 ? 1 : 2, highest: index === 1 ? 5 : 4 },
    gap: Math.round((2.8 - index / 5 - later) * 10) / 10,
  })),
});

export const surveys: Schemas['LeadershipSurveys'] = {
  open: { id: '00000000-0000-4000-8000-0000000000e1', openedAt: '2026-11-16T08:00:00Z', answers: 2 },
  closed: [
    round('00000000-0000-4000-8000-0000000000e2', '2026-05-18T08:00:00Z', 0),
    round('00000000-0000-4000-8000-0000000000e3', '2025-11-17T08:00:00Z', -0.5),
  ],
};

export const dialogues: Schemas['LeadershipDialogues'] = {
  dialogues: [
    {
      id: '00000000-0000-4000-8000-0000000000e4',
      heldOn: '2026-10-05',
      about: 'Ventetid mellem os',
      said: {
        focus: 'Familier venter, mens vi finder ud af, hvem der betaler.',
        understand: 'Jobcentret ser en måned, familien ser et år.',
        imagine: 'Et svar på en uge.',
        establish: 'Et fast møde hver torsdag.',
        release: 'Møder, hvor alle sidder med.',
      },
      actions: [
        {
          id: '00000000-0000-4000-8000-0000000000e5',
          what: 'Aftaler torsdage med jobcentret',
          owner: 'Birgit Holm',
          own: true,
          mayFollowUp: true,
          dueOn: '2026-11-16',
          due: true,
          followUps: [
            { outcome: 'GOES_ON', words: 'To torsdage er holdt.', dueOn: '2026-11-16', at: '2026-11-02T09:00:00Z' },
          ],
        },
        {
          id: '00000000-0000-4000-8000-0000000000e6',
          what: 'Skriver, hvad der kan siges ja til uden at spørge',
          owner: 'Jens Bak',
          own: false,
          mayFollowUp: false,
          dueOn: '2026-12-14',
          due: false,
          followUps: [],
        },
      ],
    },
  ],
  leaders: [
    { subject: 'anne', name: 'Anne Holck', title: 'Formand for styregruppen' },
    { subject: 'birgit', name: 'Birgit Holm', title: 'Leder af koordinatorerne' },
    { subject: 'jens', name: 'Jens Bak', title: 'Afdelingsleder' },
  ],
};

const kinds: [Schemas['ImplementationDriver'], 'COMPETENCE' | 'ORGANISATION' | 'LEADERSHIP'][] = [
  ['RIGHT_PEOPLE', 'COMPETENCE'],
  ['LEARNING_IT', 'COMPETENCE'],
  ['HELP_ON_THE_JOB', 'COMPETENCE'],
  ['DONE_AS_MEANT', 'COMPETENCE'],
  ['NUMBERS_THAT_HELP', 'ORGANISATION'],
  ['TIME_AND_PLACE', 'ORGANISATION'],
  ['AGREEMENTS_ACROSS', 'ORGANISATION'],
  ['ONE_DIRECTION', 'LEADERSHIP'],
  ['REMOVING_WHAT_HINDERS', 'LEADERSHIP'],
  ['STAYING_WITH_IT', 'LEADERSHIP'],
];

export const log: Schemas['ImplementationLog'] = {
  notes: [
    {
      id: '00000000-0000-4000-8000-0000000000f3',
      day: '2026-11-02',
      by: 'Birgit Holm',
      phases: ['PREPARE', 'BEGIN'],
      done: 'Seks familier har én koordinator.',
      learnt: 'To koordinatorer stoppede. Vi begynder forfra i det ene team.',
      standing: { step: 2, evidence: 'Det ene af to teams gør det hver gang.' },
      drivers: kinds.map(([driver], index) => ({ driver, level: index % 3 })),
    },
    {
      id: '00000000-0000-4000-8000-0000000000f2',
      day: '2026-06-15',
      by: 'Anne Holck',
      phases: ['EXPLORE', 'PREPARE'],
      done: 'Vi har aftalt, hvem der er med.',
      learnt: 'Det tager længere tid at få fri til møderne, end vi troede.',
      standing: { step: 1, evidence: 'Det kommer an på, hvem familien møder.' },
      drivers: kinds.slice(0, 6).map(([driver]) => ({ driver, level: 0 })),
    },
    {
      id: '00000000-0000-4000-8000-0000000000f1',
      day: '2026-03-01',
      by: 'Anne Holck',
      phases: ['EXPLORE'],
      done: 'Vi læste om det og besøgte naboen.',
      learnt: 'Familierne siger det samme som dér.',
      drivers: [],
    },
  ],
  drivers: kinds.map(([driver, kind]) => ({ driver, kind })),
};
