import type { da } from './da';

export const en: typeof da = {
  title: 'Open a plan in an emergency',
  lead: 'When somebody is in danger and the coordinator cannot be reached, you can open the family’s plan for an hour. When a life is in danger, call 112 first.',
  what: 'What happens when you open it',
  consequences: [
    'You can read the plan for an hour. You can change nothing.',
    'The coordinator and the data protection officer are told at once, with your reason.',
    'The family can see that the plan was opened in an emergency.',
  ],
  number: 'Person number of somebody in danger',
  numberHint: 'Ten digits. The search is written down, also when there is no plan.',
  reason: 'Why is it necessary right now?',
  reasonHint: 'At least ten characters. The coordinator reads what you write.',
  reasonShort: 'Write at least ten characters',
  open: 'Open the plan for an hour',
  opened: 'The plan is open. The coordinator and the data protection officer have been told.',
  banner: (family, left) =>
    `Emergency access to the family ${family}: ${left} left. Whatever you open is written down.`,
  bannerLabel: 'Emergency access',
  goTo: 'Go to the plan',
  end: 'End emergency access',
  ended: 'The emergency access has ended.',
  noticeTitle: (family) => `The plan of the family ${family} was opened in an emergency`,
  notice: (by, title, when) => `${by}, ${title}, ${when}.`,
  because: 'Reason:',
  seen: 'Seen',
  openFamily: 'Open the family',
  link: 'Emergency access',
};
