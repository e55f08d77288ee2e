import type { Schemas } from '../../src/shared/api/client';
import { agencies, agencyPlans, PLAN } from './data';

const [job, fam, psy] = agencies as [Schemas['Agency'], Schemas['Agency'], Schemas['Agency']];
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const bruno = { id: id(11), name: 'Bruno Elmer' };
const sofie = { id: id(12), name: 'Sofie Elmer' };
const emil = { id: id(13), name: 'Emil Elmer' };
const asta = { id: id(14), name: 'Asta Elmer' };

const base: Schemas['Appointment'] = {
  id: id(901),
  version: 1,
  planId: PLAN,
  familyName: 'Elmer',
  agency: job,
  members: [sofie],
  what: 'Samtale om virksomhedspraktik',
  topic: 'WORK',
  place: 'AT_AGENCY',
  minutes: 45,
  travelMinutes: 15,
  times: ['2026-11-25T13:00:00Z', '2026-11-26T13:00:00Z'],
  statutory: null,
  state: 'PROPOSED',
  startsAt: null,
  answerText: null,
  calledOffBy: null,
  proposedAt: '2026-11-20T09:00:00Z',
  changedAt: '2026-11-20T09:00:00Z',
  notificationId: null,
  fits: [
    {
      startsAt: '2026-11-25T13:00:00Z',
      good: false,
      clashes: [{ id: id(903), agency: fam, what: 'Familiebehandling', startsAt: '2026-11-25T13:30:00Z' }],
      dayMinutes: 285,
      dayIsOver: true,
      over: [sofie],
      cannotCome: [],
    },
    {
      startsAt: '2026-11-26T13:00:00Z',
      good: true,
      clashes: [],
      dayMinutes: 75,
      dayIsOver: false,
      over: [],
      cannotCome: [],
    },
  ],
};

export const appointments: Schemas['Appointment'][] = [
  base,
  {
    ...base,
    id: id(902),
    agency: fam,
    what: 'Opfølgning på barnets plan',
    members: [sofie, emil],
    topic: 'PARENTING',
    statutory: { law: 'Barnets lov', section: '§ 95', keepBy: '2026-12-04' },
    fits: [base.fits[1]!],
  },
  {
    ...base,
    id: id(903),
    agency: fam,
    what: 'Familiebehandling',
    members: [sofie, asta],
    state: 'AGREED',
    startsAt: '2026-11-25T13:30:00Z',
    minutes: 90,
    travelMinutes: 0,
    fits: [],
  },
];

const entry = (
  n: number,
  agency: Schemas['Agency'],
  what: string,
  members: Schemas['VisibleMember'][],
  startsAt: string,
  minutes: number,
  more: Partial<Schemas['FamilyWeek']['entries'][number]> = {},
): Schemas['FamilyWeek']['entries'][number] => ({
  id: id(n),
  appointment: true,
  agency,
  what,
  members,
  startsAt,
  minutes,
  travelMinutes: 0,
  tentative: false,
  cannotBeKept: false,
  clashes: false,
  ...more,
});

export const week: Schemas['FamilyWeek'] = {
  monday: '2026-11-23',
  dayLimitMinutes: 180,
  minutes: 420,
  entries: [
    entry(905, job, 'Samtale', [bruno], '2026-11-24T09:00:00Z', 60, { cannotBeKept: true }),
    entry(906, psy, 'Samtale', [sofie], '2026-11-24T12:00:00Z', 60),
    entry(903, fam, 'Familiebehandling', [sofie, asta], '2026-11-25T13:30:00Z', 90, { clashes: true }),
    entry(907, job, 'Møde om skole og arbejde', [sofie, asta], '2026-11-25T14:00:00Z', 120, { clashes: true }),
    entry(908, fam, 'Familiebehandling', [sofie], '2026-11-27T09:00:00Z', 150, { tentative: true }),
  ],
  days: ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(
    (day, index) => ({ day, minutes: [0, 60, 210, 0, 150, 0, 0][index]!, over: index === 2 }),
  ),
  agencies: [
    { agency: job, minutes: [0, 0, 120, 0, 0, 0, 0], total: 120 },
    { agency: psy, minutes: [0, 60, 0, 0, 0, 0, 0], total: 60 },
    { agency: fam, minutes: [0, 0, 90, 0, 150, 0, 0], total: 240 },
  ],
  members: [
    { ...bruno, minutes: 0, limitMinutes: 360, agreed: false, over: false },
    { ...sofie, minutes: 420, limitMinutes: 300, agreed: true, over: true },
    { ...emil, minutes: 0, limitMinutes: 360, agreed: false, over: false },
    { ...asta, minutes: 210, limitMinutes: 360, agreed: false, over: false },
  ],
  clashes: [
    {
      first: { id: id(903), agency: fam, what: 'Familiebehandling', startsAt: '2026-11-25T13:30:00Z' },
      second: { id: id(907), agency: job, what: 'Møde om skole og arbejde', startsAt: '2026-11-25T14:00:00Z' },
      who: [sofie, asta],
    },
  ],
};

export const limits: Schemas['WeekLimits'] = {
  minutesADay: 180,
  members: [{ memberId: sofie.id, minutesAWeek: 300 }],
};

export const addresses: Schemas['CalendarAddress'][] = [
  { id: id(951), memberId: sofie.id, madeAt: '2026-11-02T10:00:00Z', fetchedAt: '2026-11-23T06:00:00Z', address: null },
];

export const ourAppointments: Schemas['Appointment'][] = [
  { ...base, fits: [], planId: agencyPlans[0]!.planId },
  {
    ...base,
    id: id(910),
    fits: [],
    state: 'OTHER_TIME',
    startsAt: '2026-11-26T13:00:00Z',
    answerText: 'Det passer bedre om torsdagen.',
  },
  { ...base, id: id(911), fits: [], state: 'CALLED_OFF', startsAt: '2026-11-12T13:00:00Z', calledOffBy: 'COORDINATOR' },
];

export const weeksWithRoom: Schemas['WeekRoom'][] = [
  { monday: '2026-11-23', room: 'FULL' },
  { monday: '2026-11-30', room: 'NEARLY_FULL' },
  { monday: '2026-12-07', room: 'ROOM' },
];

export const statutoryTerms: Schemas['StatutoryTerm'][] = [
  {
    law: 'Sygedagpengeloven',
    section: '§ 13 b',
    about: 'Opfølgningssamtale i en sygedagpengesag',
    source: 'retsinformation.dk',
  },
];
