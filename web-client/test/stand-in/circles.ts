import type { Schemas } from '../../src/shared/api/client';
import { PLAN } from './data';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const SOFIE = id(971);
export const KAREN = id(972);

export const aCircle = (): Schemas['Circle'] => ({
  id: id(970),
  version: 1,
  planId: PLAN,
  task: 'Ro om morgenen',
  purpose: 'Emil kommer i skole hver dag uden at skændes',
  mandate: 'Hvem der følger, og hvornår',
  limits: 'Ikke noget, der koster penge',
  seats: [
    { id: SOFIE, kind: 'MEMBER', reference: id(12), name: 'Sofie Elmer', person: '', why: 'Bor der', left: false },
    {
      id: KAREN,
      kind: 'COORDINATOR',
      reference: '',
      name: 'Karen Mikkelsen',
      person: '',
      why: 'Kan loven',
      left: false,
    },
  ],
  keeperId: SOFIE,
  facilitatorId: KAREN,
  startedAt: '2026-11-20T09:00:00Z',
  proposals: [
    {
      id: id(973),
      madeBy: SOFIE,
      wording: 'Emil møder klokken 9 i december',
      round: 'OBJECTING',
      seats: [SOFIE, KAREN],
      heard: [SOFIE],
      objections: [],
      moves: [
        { kind: 'STOOD', at: '2026-11-23T09:00:00Z', seatId: SOFIE, stance: 'PREFERENCE', words: 'Hellere klokken 10' },
      ],
      madeAt: '2026-11-23T08:30:00Z',
    },
  ],
});

export const ownCircle: Schemas['OwnCircle'] = {
  id: id(970),
  task: 'Ro om morgenen',
  purpose: 'Emil kommer i skole hver dag',
  wording: 'Emil møder klokken 9 i december',
  decisions: [
    { id: id(974), wording: 'Far følger', holds: true, decidedAt: '2026-11-20T09:00:00Z', reviewOn: '2027-01-15' },
  ],
};

/** As the service would have it after a move; enough of the rounds to see each page. */
export function moved(circle: Schemas['Circle'], move: Schemas['CircleMoveInput']): Schemas['Circle'] {
  const proposals = circle.proposals.map((proposal): Schemas['CircleProposal'] => {
    const moves = [...proposal.moves, { ...move, at: '2026-11-23T09:30:00Z' }];
    const seat = move.seatId ? [move.seatId] : [];
    switch (move.kind) {
      case 'SPOKEN':
      case 'STOOD':
        return {
          ...proposal,
          moves,
          heard: [...proposal.heard, ...seat],
          objections: move.stance === 'OBJECTION' ? [...proposal.objections, ...seat] : proposal.objections,
        };
      case 'AMENDED':
        return { ...proposal, moves, wording: move.words ?? '', heard: [], objections: [] };
      case 'DECIDED':
        return {
          ...proposal,
          moves,
          round: 'DECIDED',
          decidedAt: '2026-11-23T09:30:00Z',
          ...(move.reviewOn ? { reviewOn: move.reviewOn } : {}),
        };
      default:
        return { ...proposal, moves, heard: [] };
    }
  });
  return { ...circle, version: circle.version + 1, proposals };
}
