import type { AgencyTraffic, Overview } from './api';

/** So long may a message take to the broker before it is worth a word. */
const OUTBOX_MAY_TAKE_MS = 60_000;

/** What of an agency needs somebody: it is not sent anything, is silent, or something did not arrive. */
export const troublesOf = (one: AgencyTraffic): number =>
  Number(one.circuit.state !== 'CLOSED') + Number(one.unanswered > 0) + Number(one.deadSent + one.deadReceived > 0);

export const isOutboxLate = (overview: Overview): boolean =>
  overview.outboxOldest !== null && Date.parse(overview.at) - Date.parse(overview.outboxOldest) > OUTBOX_MAY_TAKE_MS;

export const troublesIn = (overview: Overview): number =>
  overview.agencies.reduce((sum, one) => sum + troublesOf(one), Number(isOutboxLate(overview)));
