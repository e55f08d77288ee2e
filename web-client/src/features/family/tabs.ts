import { lazy, type ComponentType } from 'react';
import type { Plan } from './api';
import type { FamilyWords } from './words';

/** A part of the page of a family, with an address of its own; loaded when it is opened. */
export interface Tab {
  /** What stands after the family in the address; nothing for the plan itself. */
  path?: string;
  name: keyof FamilyWords['tabs']['names'];
  /** What is done with the family at the table stands together. */
  group: 'plan' | 'together';
  Content: ComponentType<{ plan: Plan }>;
  /** Closed to who has broken the glass: it is not needed to help a person in danger. */
  closedInEmergency?: boolean;
}

/** The whole list, in the order of the page. Each part adds its own line. */
// prettier-ignore
export const tabs: Tab[] = [
  { name: 'plan', group: 'plan', Content: lazy(() => import('./PlanTab').then((file) => ({ default: file.PlanTab }))) },
  { name: 'week', path: 'uge', group: 'plan', Content: lazy(() => import('../calendar/WeekTab').then((file) => ({ default: file.WeekTab }))) },
  { name: 'messages', path: 'beskeder', group: 'plan', Content: lazy(() => import('./MessagesTab').then((file) => ({ default: file.MessagesTab }))) },
  { name: 'consents', path: 'samtykke', group: 'plan', Content: lazy(() => import('./ConsentTab').then((file) => ({ default: file.ConsentTab }))) },
  { name: 'people', path: 'hvem-er-med', group: 'plan', closedInEmergency: true, Content: lazy(() => import('../people/PeopleTab').then((file) => ({ default: file.PeopleTab }))) },
  { name: 'network', path: 'netvaerk', group: 'together', closedInEmergency: true, Content: lazy(() => import('../network/NetworkTab').then((file) => ({ default: file.NetworkTab }))) },
  { name: 'coordinator', path: 'koordinator', group: 'plan', closedInEmergency: true, Content: lazy(() => import('../coordination/CoordinatorTab').then((file) => ({ default: file.CoordinatorTab }))) },
  { name: 'history', path: 'historik', group: 'plan', Content: lazy(() => import('./HistoryTab').then((file) => ({ default: file.HistoryTab }))) },
  { name: 'journey', path: 'borgerrejse', group: 'together', closedInEmergency: true, Content: lazy(() => import('../journey/JourneyTab').then((file) => ({ default: file.JourneyTab }))) },
  { name: 'pulse', path: 'saadan-gaar-det', group: 'together', closedInEmergency: true, Content: lazy(() => import('../pulse/PulseTab').then((file) => ({ default: file.PulseTab }))) },
  { name: 'understanding', path: 'faelles-forstaaelse', group: 'together', closedInEmergency: true, Content: lazy(() => import('../understanding/UnderstandingTab').then((file) => ({ default: file.UnderstandingTab }))) },
  { name: 'meetings', path: 'moeder', group: 'together', closedInEmergency: true, Content: lazy(() => import('../meeting/MeetingsTab').then((file) => ({ default: file.MeetingsTab }))) },
  { name: 'circles', path: 'cirkler', group: 'together', closedInEmergency: true, Content: lazy(() => import('../circle/CirclesTab').then((file) => ({ default: file.CirclesTab }))) },
  { name: 'workshops', path: 'vaerksted', group: 'together', closedInEmergency: true, Content: lazy(() => import('../workshop/WorkshopsTab').then((file) => ({ default: file.WorkshopsTab }))) },
];

export const isOpen = (tab: Tab, plan: Plan): boolean => plan.reader !== 'EMERGENCY' || !tab.closedInEmergency;
