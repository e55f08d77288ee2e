import type { Schemas } from '../../src/shared/api/client';

const points: Schemas['FocusPoint'][] = [
  'MONEY_FOLLOWS_NEED',
  'REMOVING_OBSTACLES',
  'CLEAR_RESPONSIBILITY',
  'FAMILIES_VOICE',
  'LEARNING',
  'SAME_DIRECTION',
  'SMALL_STEPS',
  'MEETING_IN_PERSON',
  'TRUSTING_STAFF',
  'ONE_WAY_IN',
];

const round = (id: string, closedAt: string, later: number): Schemas['LeadershipSurveys']['closed'][number] => ({
  id,
  openedAt: '2026-05-04T08:00:00Z',
  closedAt,
  answers: 5,
  points: points.map((point, index) => ({
    point,
    importance: { mean: 4.8, lowest: 4, highest: 5 },
    practice: { mean: 2 + index / 5 + later, lowest: index === 1 ? 1 : 2, highest: index === 1 ? 5 : 4 },
    gap: Math.round((2.8 - index / 5 - later) * 10) / 10,
  })),
});

export const surveys: Schemas['LeadershipSurveys'] = {
  open: { id: '00000000-0000-4000-8000-0000000000e1', openedAt: '2026-11-16T08:00:00Z', answers: 2 },
  closed: [
    round('00000000-0000-4000-8000-0000000000e2', '2026-05-18T08:00:00Z', 0),
    round('00000000-0000-4000-8000-0000000000e3', '2025-11-17T08:00:00Z', -0.5),
  ],
};
