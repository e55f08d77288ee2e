import type { Schemas } from '../api/client';

type Topic = Schemas['Topic'];

/**
 * How a cell looks: what was said to one agency about one topic, a no that was a yes, a yes that others have not said,
 * or a law that opens it.
 */
export type Answer = Schemas['SharingState'];
export type Choosable = Exclude<Answer, 'WITHDRAWN' | 'AWAITS_OTHERS' | 'LAW'>;

export const TOPICS: Topic[] = [
  'PHYSICAL_HEALTH',
  'MENTAL_HEALTH',
  'WORK',
  'SCHOOL',
  'PARENTING',
  'DAILY_LIFE',
  'HOUSING',
  'FINANCES',
  'SUBSTANCE_USE',
  'SAFETY',
];
export const CHOICES: Choosable[] = ['YES', 'ATTENDANCE_ONLY', 'ASK', 'NO'];

interface Recorded {
  answer: 'YES' | 'NO' | 'ASK';
  extent?: 'FULL' | 'ATTENDANCE_ONLY';
  withdrawnAt?: string | null;
}

/** How a recorded consent reads in its cell; no consent is a no. */
export function answerOf(consent: Recorded | undefined): Answer {
  if (!consent) return 'NO';
  if (consent.withdrawnAt) return 'WITHDRAWN';
  return consent.answer === 'YES' && consent.extent === 'ATTENDANCE_ONLY' ? 'ATTENDANCE_ONLY' : consent.answer;
}

/** How a choice is recorded. */
export function recorded(choice: Choosable): { answer: 'YES' | 'NO' | 'ASK'; extent: 'FULL' | 'ATTENDANCE_ONLY' } {
  return choice === 'ATTENDANCE_ONLY'
    ? { answer: 'YES', extent: 'ATTENDANCE_ONLY' }
    : { answer: choice, extent: 'FULL' };
}
