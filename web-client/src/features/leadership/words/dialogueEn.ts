import type { Wording } from '../../../shared/words/words';
import type { dialogueDa, questionsDa } from './dialogueDa';

export const dialogueEn: Wording<typeof dialogueDa> = {
  title: 'Dialogues in five steps',
  lead: 'You talk a matter through, and it ends in something that somebody does. On the day the system asks what came of it.',
  none: 'You have not written a dialogue down yet.',
  noneHint:
    'Set an hour aside. Take the steps in order, and end only when there is something to do with a name and a day.',
  begin: 'Write a dialogue down',
  noFamily:
    'Write nothing that leads to a family: no names, numbers or addresses. All leaders of the municipality can read it.',
  about: 'What was it about?',
  heldOn: 'When did you hold it?',
  steps: {
    focus: 'See',
    understand: 'Understand',
    imagine: 'Imagine',
    establish: 'Hold on to',
    release: 'Let go',
  },
  asks: {
    focus: 'What do we want to move, and who feels it?',
    understand: 'How does it look from each chair, the family’s too?',
    imagine: 'If it went well a year from now, what would we see?',
    establish: 'What do we make a habit?',
    release: 'What do we stop doing, so that there is room? Who may do more?',
  },
  nth: (n) => `To do ${n}`,
  what: 'What do you do?',
  owner: 'Who does it?',
  choose: 'Choose a leader',
  dueOn: 'When do we look at it?',
  more: 'One more',
  remove: (n) => `Take away no. ${n}`,
  missingAll: 'Write something in all five steps, and give each thing to do a leader and a day.',
  save: 'Save',
  saved: 'The dialogue is saved. What you agreed comes back on its day.',
  standing: (n) =>
    n === 0 ? 'Nothing is left to do.' : n === 1 ? '1 thing is to be done.' : `${n} things are to be done.`,
  agreed: 'What you agreed',
  by: (who, when) => `${who}, ${when}`,
  you: 'You',
  isDue: 'To be followed up',
  due: (n) => (n === 1 ? 'What you took on has come back' : `${n} things that you took on have come back`),
  dueLead: 'Say what came of it. If it goes on, you choose a new day.',
  tell: 'Say what came of it',
  outcome: 'How does it go?',
  outcomes: { DONE: 'Done', GOES_ON: 'Goes on', LEFT: 'Let be' },
  until: (when) => `until ${when}`,
  comesBack: 'When is it to come back?',
  whatCame: 'What came of it?',
  missing: 'Write what came of it. If it goes on, it needs a day.',
  told: 'Saved.',
};

export const questionsEn: Wording<typeof questionsDa> = {
  title: 'Questions for a round of talks',
  lead: 'Talk to those it is about before you decide. Here are questions to take along. The answers stay with you: do not write them in here.',
  print: 'Print',
  groups: [
    {
      title: 'What we are here for',
      how: 'For you leaders, once a year. First each alone, two minutes, then read aloud.',
      asks: [
        'What would families miss if we were not here?',
        'When were you last proud of what we did together?',
        'What do we promise each other, also when money is short?',
        'What is the greatest thing that we can agree on?',
        'Who pays when we do not want the same?',
      ],
    },
    {
      title: 'To an employee',
      how: 'Half an hour, two and two. Listen most. Ask: can you say more about that?',
      asks: [
        'Tell of a day when working together worked. What did you do?',
        'What do you spend time on that no family gains from?',
        'Where may you decide yourself, and where not?',
        'What do you know that your leader does not?',
        'If you could change one thing tomorrow, what would it be?',
      ],
    },
    {
      title: 'To another leader',
      how: 'Go to the one who sits furthest from you.',
      asks: [
        'What are you measured by, and how does it strike our families?',
        'When do you wait for us?',
        'What do you believe of us that we do not know?',
        'What can you say yes to today without asking anybody?',
      ],
    },
    {
      title: 'To a family that would like to tell',
      how: 'Only when the family wants to, and the coordinator has asked. Do not write who it is.',
      asks: [
        'What was the best that somebody did for you?',
        'When did you have to tell the same again?',
        'Whom do you trust, and why?',
        'What should we have asked about?',
      ],
    },
  ],
};
