import type { Wording } from '../../../shared/words';
import type { da } from './da';

export const en: Wording<typeof da> = {
  title: 'Request',
  crumbs: 'You are here',
  from: 'request from',
  why: 'Why',
  topic: 'It is about',
  who: 'It concerns',
  wanted: 'They want',
  due: 'Due',
  law: 'Law',
  received: 'Received',
  cannotDecline: 'The deadline is set by law. The request cannot be declined, but it can be handed on.',
  question: 'What do you answer?',
  tiles: {
    BROUGHT_TO_FAMILY: { label: 'Brought to the family', hint: 'Write what the family answers' },
    MEETING: { label: 'A meeting', hint: 'With day and time' },
    COMBINED: { label: 'Combined', hint: 'With something already arranged' },
    HANDED_ON: { label: 'Handed on', hint: 'Someone else answers in time' },
    DECLINED: { label: 'Decline', hint: 'With a reason' },
  },
  declineBarred: 'The law does not allow it here',
  meetingAt: 'When is the meeting?',
  text: 'The answer, word for word',
  textHint:
    'Write only about what they ask. Do not write why the family cannot come at other times, nor where else they are.',
  starters: {
    BROUGHT_TO_FAMILY: (name) => `Jeg har talt med ${name}. `,
    MEETING: (name, when) => `${name} kan mødes ${when || '…'}. Jeg er med.`,
    COMBINED: (name) =>
      `Det bliver taget op på et møde, som ${name} allerede har aftalt. Jeg vender tilbage med svaret.`,
    HANDED_ON: () => 'Jeg har givet henvendelsen videre. Du får svar inden fristen.',
    DECLINED: () => '',
  },
  gets: 'This will be sent',
  send: (agency) => `Send to ${agency}`,
  delay: 'It is sent in a moment. Until then you can stop it.',
  sent: 'The answer is prepared. You can stop it until it is sent.',
  later: 'Answer later',
  answered: 'The request is answered',
  answeredAt: (when) => `Answered ${when}`,
  openFamily: 'Open the family',
  backToDay: 'To My day',
  meetingNeeded: 'Write when the meeting is',
  meetingPast: 'The meeting must lie ahead',
};
