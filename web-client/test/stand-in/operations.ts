import type { Schemas } from '../../src/shared/api/client';
import { agencies } from './data';

type Traffic = Schemas['AgencyTraffic'];

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const hours = (busy: number, failing: number): Traffic['hours'] =>
  Array.from({ length: 24 }, (_, index) => {
    const sent = Math.round(busy * (1 + Math.sin(index / 3)));
    return {
      from: minutesAgo((24 - index) * 60),
      sent,
      acknowledged: Math.max(0, sent - failing),
      failed: Math.min(sent, failing),
      received: Math.round(sent / 3),
    };
  });

const well = (agency: Schemas['Agency'], format: Traffic['format']): Traffic => ({
  agency,
  format,
  identity: null,
  acknowledgeWithin: 'PT30M',
  active: true,
  madeOnScreen: false,
  circuit: { state: 'CLOSED', since: minutesAgo(900), cause: null, trialAt: null, pausedWhy: null },
  waiting: 0,
  oldestWaiting: null,
  unanswered: 0,
  lastAcknowledged: minutesAgo(4),
  deadSent: 0,
  deadReceived: 0,
  lastNumber: 412,
  hours: hours(6, 0),
  test: null,
  events: [],
});

/** One agency that takes nothing, one that a person has paused, and the others as they should be. */
export const overview = (paused: string | null): Schemas['OperationsOverview'] => ({
  at: minutesAgo(0),
  outboxWaiting: 0,
  outboxOldest: null,
  held: 1,
  agencies: agencies.map((agency, index) => {
    const one = well(agency, index === 0 ? 'STAR_JSON' : index === 1 ? 'BESKEDFORDELER' : 'MEDCOM');
    if (agency.id === paused) {
      return { ...one, circuit: { ...one.circuit, state: 'PAUSED', pausedWhy: 'Nyt system i nat' } };
    }
    if (index !== 0) return one;
    return {
      ...one,
      circuit: {
        state: 'OPEN',
        since: minutesAgo(12),
        cause: 'NO_ANSWER',
        trialAt: new Date(Date.now() + 120_000).toISOString(),
        pausedWhy: null,
      },
      waiting: 7,
      oldestWaiting: minutesAgo(42),
      unanswered: 3,
      lastAcknowledged: minutesAgo(95),
      deadSent: 1,
      deadReceived: 1,
      hours: hours(3, 1),
      events: [
        { at: minutesAgo(12), kind: 'CIRCUIT_OPENED', detail: 'NO_ANSWER' },
        { at: minutesAgo(12), kind: 'SILENT', detail: '3' },
      ],
    };
  }),
});

export const deadLetters: Schemas['DeadLetter'][] = [
  {
    id: '88888888-8888-4888-8888-888888888881',
    direction: 'TO_AGENCY',
    agency: agencies[0]!,
    kind: 'PLAN_SHARED',
    reason: 'contact-details',
    remedy: 'COORDINATOR',
    at: minutesAgo(30),
    state: 'OPEN',
  },
  {
    id: '88888888-8888-4888-8888-888888888882',
    direction: 'FROM_AGENCY',
    agency: agencies[0]!,
    kind: null,
    reason: 'not-json',
    remedy: 'AGENCY_SYSTEM',
    at: minutesAgo(50),
    state: 'OPEN',
  },
  {
    id: '88888888-8888-4888-8888-888888888883',
    direction: 'TO_AGENCY',
    agency: agencies[1]!,
    kind: 'CANNOT_ATTEND',
    reason: 'other',
    remedy: 'AGENCY_SYSTEM',
    at: minutesAgo(300),
    state: 'BEING_DONE',
  },
];

export const settings = (id: string): Schemas['AgencySettings'] => {
  const agency = agencies.find((one) => one.id === id) ?? { id, letters: 'NY1', name: 'Ny part', kind: 'HOSPITAL' };
  return {
    id: agency.id,
    letters: agency.letters,
    name: agency.name,
    kind: agency.kind,
    authority: '0999',
    format: 'STAR_JSON',
    gln: null,
    sor: null,
    cvr: null,
    acknowledgeWithinMinutes: 30,
    active: true,
    madeOnScreen: false,
    inbox: `agency.${id}.inbox`,
    outbox: `agency.${id}.outbox`,
    brokerUser: `agency.${id}`,
  };
};
