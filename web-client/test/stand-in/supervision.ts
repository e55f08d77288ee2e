import type { Schemas } from '../../src/shared/api/client';

const PLAN = '11111111-1111-4111-8111-111111111111';
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const inAnHour = (): string => minutesAgo(-60);

export const emergency = (planId: string): Schemas['EmergencyAccesses']['items'][number] => ({
  id: '22222222-2222-4222-8222-222222222222',
  planId,
  familyName: 'Elmer',
  coordinator: 'Karen Mikkelsen',
  by: 'Mads Krogh',
  title: 'Koordinator',
  reason: 'Skolen ringer: barnet er ikke set siden i går',
  openedAt: minutesAgo(18),
  endsAt: minutesAgo(-42),
  seenAt: null,
  readings: 3,
});

const line = (minutes: number, what: string, deed: string, by: string | null): Schemas['LogLine'] => ({
  at: minutesAgo(minutes),
  subject: by ? by.split(' ')[0]!.toLowerCase() : 'integration-routes',
  by,
  unit: by === 'Lars Bundgaard' ? 'Jobcenter Eksempel' : 'Eksempel Kommune',
  deed,
  what,
  purpose: 'For at holde familiens plan',
  planId: PLAN,
  detail: null,
});

export const lines: Schemas['LogLine'][] = [
  line(4, 'Læste planen', 'plan-read', 'Karen Mikkelsen'),
  line(65, 'Læste en orientering', 'notification-read', 'Lars Bundgaard'),
  line(1600, 'Afsendte en orientering', 'notification-claimed', null),
];

export const samples: Schemas['Samples']['items'] = [
  {
    id: '33333333-3333-4333-8333-333333333333',
    drawnAt: minutesAgo(200),
    since: minutesAgo(40_000),
    readings: [
      { id: '44444444-4444-4444-8444-444444444444', line: lines[0]!, justified: null, note: null },
      { id: '55555555-5555-4555-8555-555555555555', line: lines[1]!, justified: true, note: 'Samtale samme dag' },
    ],
  },
];

export const run: Schemas['RetentionRun'] = {
  id: '66666666-6666-4666-8666-666666666666',
  at: minutesAgo(90_000),
  by: 'Dorte Friis',
  drafts: 2,
  closed: 1,
  heldBack: 1,
};

export const retention: Schemas['RetentionOverview'] = {
  keepClosed: 'P5Y',
  keepDrafts: 'P6M',
  plans: [
    { planId: PLAN, draft: false, since: '2021-03-04T10:00:00Z', held: false },
    { planId: '77777777-7777-4777-8777-777777777777', draft: true, since: '2026-02-04T10:00:00Z', held: true },
  ],
  token: 'abc',
  holds: [
    {
      planId: '77777777-7777-4777-8777-777777777777',
      reason: 'Der er en klage i gang',
      placedBy: 'Dorte Friis',
      placedAt: '2026-11-01T10:00:00Z',
    },
  ],
  runs: [run],
};

export const people: Schemas['PeopleOverview'] = {
  people: [
    {
      subject: 'karen',
      name: 'Karen Mikkelsen',
      title: 'Koordinator',
      roles: ['COORDINATOR'],
      agency: null,
      unit: 'coordination-0999',
      active: true,
      sessions: 1,
      lastSeenAt: minutesAgo(3),
    },
    {
      subject: 'lars',
      name: 'Lars Bundgaard',
      title: 'Jobkonsulent',
      roles: ['AGENCY_CASEWORKER'],
      agency: 'Jobcenter Eksempel',
      unit: null,
      active: true,
      sessions: 0,
      lastSeenAt: null,
    },
  ],
  agencies: [
    {
      id: 'jobcentre-0999',
      letters: 'JOB',
      name: 'Jobcenter Eksempel',
      format: 'STAR_JSON',
      identity: null,
      active: true,
      waiting: 2,
      dead: 0,
    },
  ],
};
