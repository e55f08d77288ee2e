import type { Schemas } from '../../src/shared/api/client';
import { agencies, PLAN } from './data';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [job, , psy] = agencies as [Schemas['Agency'], Schemas['Agency'], Schemas['Agency']];

const outcomes: Schemas['MeetingOutcome'][] = [
  { id: id(951), kind: 'DECISION', text: 'Emil starter stille op i skolen', topic: 'SCHOOL', done: false },
  {
    id: id(952),
    kind: 'ACTION',
    text: 'Samtale om praktik',
    topic: 'WORK',
    owner: { kind: 'AGENCY', reference: job.id, name: job.name },
    dueOn: '2026-12-04',
    done: false,
  },
];

export const aMeeting: Schemas['Meeting'] = {
  id: id(950),
  version: 1,
  planId: PLAN,
  title: 'Netværksmøde i december',
  purpose: 'Ro om hverdagen',
  place: 'AT_SCHOOL',
  startsAt: '2026-12-01T09:00:00Z',
  minutes: 60,
  participants: [
    { kind: 'MEMBER', reference: id(12), name: 'Sofie Elmer', must: true },
    {
      kind: 'AGENCY',
      reference: job.id,
      name: job.name,
      must: true,
      told: { state: 'ACKNOWLEDGED', startsAt: '2026-12-01T09:00:00Z', response: 'WE_DO' },
    },
    { kind: 'OTHER', reference: '', name: 'Lone, lærer', must: false },
  ],
  agenda: [{ id: id(953), quadrant: 'FAMILY', text: 'Hvad er vigtigst nu?' }],
  state: 'CALLED',
  outcomes,
  notes: [{ section: 'FAMILY', text: 'Emil sover bedre', byName: 'Karen Mikkelsen', at: '2026-11-23T09:00:00Z' }],
};

export const ownMeeting: Schemas['OwnMeeting'] = {
  id: aMeeting.id,
  title: aMeeting.title,
  purpose: aMeeting.purpose,
  place: aMeeting.place,
  startsAt: aMeeting.startsAt,
  minutes: aMeeting.minutes,
  state: aMeeting.state,
  outcomes,
};

export const times: Schemas['MeetingTime'][] = [
  {
    startsAt: '2026-11-30T09:00:00Z',
    good: true,
    clashes: 0,
    dayMinutes: 60,
    dayOver: false,
    over: [],
    cannotCome: [],
  },
  {
    startsAt: '2026-12-01T12:00:00Z',
    good: false,
    clashes: 1,
    dayMinutes: 200,
    dayOver: true,
    over: [],
    cannotCome: [],
  },
];

export const previews: Schemas['MeetingPreview'][] = [
  {
    agency: job,
    messages: [
      { memberId: id(12), topics: [], title: 'Netværksmøde om Sofie Elmer', text: 'I er indkaldt til et netværksmøde' },
    ],
    withheld: null,
    keptBack: [id(951)],
  },
  { agency: psy, messages: [], withheld: null, keptBack: [] },
];

export const ourCall: Schemas['MeetingCall'] = {
  id: aMeeting.id,
  title: 'Netværksmøde om Sofie Elmer',
  startsAt: aMeeting.startsAt,
  lastKnownTime: aMeeting.startsAt,
  minutes: 60,
  place: 'AT_SCHOOL',
};
