import type { Wording } from '../../shared/words';
import type { da } from './da';

export const en: Wording<typeof da> = {
  skip: 'Skip to the content',
  nav: 'Main menu',
  menu: 'Menu',
  signOut: 'Sign out',
  ours: 'Our plan',
  signIn: 'Sign in',
  otherLanguage: 'Dansk',
  otherLanguageLong: 'Vis siderne på dansk',
  nav_day: 'My day',
  nav_families: 'Families',
  nav_absence: 'Absence',
  nav_unit: 'The unit',
  nav_waves: 'Trials',
  nav_obstacles: 'Obstacles',
  nav_inbox: 'Inbox',
  nav_agencyPlans: 'Plans we are part of',
  nav_emergency: 'Emergency access',
  nav_protection: 'Data protection',
  nav_operations: 'Operations',
  nav_people: 'People and agencies',
  nav_board: 'Board',
  nav_home: 'Treatment at home',
  nav_overview: 'Overview',
  nav_leadership: 'Leading together',
  findFamily: 'Find a family',
  openPlan: 'Open a plan',
  waiting: (n) => (n === 1 ? 'thing waits' : 'things wait'),
  unread: 'unread',
  atTheTable: 'At the table with the family: other families are hidden',
  leaveTable: 'Leave this view',
  footer: 'Familiens Plan: one plan and one way in for the family.',
  usesData: 'How we use information',
  accessibility: 'Accessibility',
  welcome: {
    title: 'Welcome',
    heading: 'One plan. One person to talk to.',
    lead: 'Familiens Plan holds together what the family wants and what the agencies do. Agencies are told what they need, and only what the family has said yes to. All contact goes through the coordinator.',
    forWhom:
      'You can sign in if you are in a plan, a coordinator, a caseworker of an agency, or a member of the steering group.',
    coordinator: 'Coordinator',
    coordinatorText: 'See what cannot wait, and hold the family’s plan together.',
    agency: 'Caseworker',
    agencyText: 'Read what concerns you, and ask the coordinator.',
    family: 'Family',
    familyText: 'See your plan, and decide who knows what.',
    steering: 'Steering group',
    steeringText: 'See across departments whether families move forward. Numbers, never people.',
  },
  noRole: {
    title: 'No pages for you yet',
    text: 'Your role has no pages of its own in this version. If that is a mistake, tell your administrator.',
  },
  notFound: {
    title: 'The page does not exist',
    text: 'The address may be misspelt, or the page has moved.',
    home: 'Go to the front page',
  },
  crashed: {
    title: 'The page came to a halt',
    text: 'Something went wrong in the browser. What you have saved is not lost.',
    reload: 'Load the page again',
  },
  data: {
    title: 'How we use information',
    parts: [
      [
        'Who sees what',
        'An agency sees only what a member of the family has said yes to, or what the law entitles it to. This is decided when a message is made, and again when it is sent.',
      ],
      [
        'How to change one’s mind',
        'A yes can be withdrawn at any time. What is waiting then stops. What was already sent is listed on the family’s page.',
      ],
      [
        'Who has looked',
        'Every time someone opens a plan it is written down: when, which unit, and why. The family can ask to see it.',
      ],
      [
        'Contact with the family',
        'Telephone number, e-mail and address are never sent to an agency. The contact is always the coordinator.',
      ],
    ],
  },
  access: {
    title: 'Accessibility',
    parts: [
      [
        'What we aim at',
        'The pages are made to WCAG 2.2 AA. They can be used with the keyboard alone, on a phone, and with text at twice the size.',
      ],
      ['Figures', 'Every figure has its numbers as a table or text. Nothing is shown by colour alone.'],
      ['Is something in your way?', 'Tell your administrator. Say which page it was, and what you wanted to do.'],
    ],
  },
};
