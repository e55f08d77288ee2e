import type { Wording } from '../../../shared/words';
import type { da } from './da';

export const en: Wording<typeof da> = {
  title: 'The three promises to the young person',
  lead: 'Evaluate them when the plan begins, and at each follow-up.',
  ladder: (promise) => `How far we are: ${promise}`,
  steps: ['Not at all', 'A little', 'Half way', 'Nearly', 'Kept'],
  sides: { FAMILY: 'The young person says', PROFESSIONAL: 'Professionals say' },
  began: (day) => `at the start, ${day}`,
  now: (day) => `now, ${day}`,
  none: 'Not evaluated yet.',
  due: 'Not evaluated since the last follow-up',
  history: 'All evaluations',
  column: { day: 'Day', who: 'Who', level: 'Level', note: 'Note' },
  who: { FAMILY: 'The young person', PROFESSIONAL: 'Professional' },
  evaluate: 'Evaluate',
  evaluateLong: (promise) => `Evaluate the promise: ${promise}`,
  question: 'What fits best now?',
  by: 'Who says so?',
  on: 'When?',
  note: 'What was said?',
  noteHint: 'The young person can read it.',
  save: 'Save the evaluation',
  saved: 'The evaluation is saved.',
  fact: 'An evaluation cannot be changed. When there is something new, you make a new one.',
  ours: {
    title: 'What we have promised you',
    lead: 'How it goes with the three promises. Say so if you see it otherwise.',
  },
};
