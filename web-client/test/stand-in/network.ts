import type { Schemas } from '../../src/shared/api/client';
import * as data from './data';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** How three round the family see one matter: two agencies pull apart, and one has not answered. */
export function grid(): Schemas['Grid'] {
  const plan = data.aPlan();
  const [job, fam, psy] = plan.participations.map(({ agency }) => ({
    kind: 'AGENCY' as const,
    id: agency.id,
    name: agency.name,
    letters: agency.letters,
  }));
  const member = plan.members[1]!;
  const sofie = { kind: 'MEMBER' as const, id: member.id, name: member.name };
  const view = (
    number: number,
    participant: Schemas['Participant'],
    action: string,
    pulls: Schemas['Pull'][],
  ): Schemas['NetworkView'] => ({
    id: id(number),
    participant,
    aboutMemberId: member.id,
    aboutName: member.name,
    topic: 'WORK',
    problem: 'Det er svært.',
    action,
    who: '',
    doers: [participant],
    pulls,
    told: 'TO_COORDINATOR',
    common: false,
    answeredAt: '2026-11-12T10:00:00Z',
  });
  return {
    participants: [sofie, ...[job, fam, psy].filter((one) => one !== undefined)],
    views: [
      view(801, sofie, 'Ro til at blive rask, før jeg kan tænke på arbejde.', ['LATER']),
      view(802, job!, 'To samtaler og et virksomhedsbesøg i december.', ['MORE']),
      view(803, fam!, 'Højst én tur ud om ugen.', ['LESS']),
    ],
    asks: psy
      ? [
          {
            id: id(804),
            agency: psy,
            memberId: member.id,
            memberName: member.name,
            topic: 'WORK',
            askedAt: '2026-11-05T10:00:00Z',
          },
        ]
      : [],
    dayUses: [],
  };
}

/** What a member sees of it: their own answer, and what another has said that is for all. */
export function ourGrid(memberId: string, said: Schemas['NetworkViewInput'] | null): Schemas['Grid'] {
  const whole = grid();
  const me = { kind: 'MEMBER' as const, id: memberId, name: data.aPlan().members[0]!.name };
  const [other] = whole.views;
  const mine: Schemas['NetworkView'] = {
    ...other!,
    id: id(805),
    participant: me,
    aboutMemberId: memberId,
    aboutName: me.name,
    problem: 'Jeg er træt.',
    action: 'Færre møder.',
    doers: [me],
    pulls: ['LESS'],
    told: 'THEMSELVES',
  };
  return {
    participants: [me, ...whole.participants.filter((one) => one.id !== memberId)],
    views: [
      said ? { ...mine, topic: said.topic, problem: said.problem, action: said.action, pulls: said.pulls } : mine,
      {
        ...other!,
        id: id(806),
        participant: { kind: 'MEMBER', id: id(807), name: 'Jonas Toft' },
        aboutMemberId: null,
        aboutName: null,
        problem: 'Alle ringer.',
        action: 'Én ringer.',
        common: true,
      },
    ],
    asks: [],
    dayUses: [],
  };
}

/** What a rule finds in it. */
export function contradictions(): Schemas['ContradictionList'] {
  const { views } = grid();
  const side = (view: Schemas['NetworkView']) => ({
    who: [{ name: view.participant.name, letters: view.participant.letters }],
    pull: view.pulls[0],
    viewIds: [view.id],
    appointmentIds: [],
    interventionIds: [],
  });
  return {
    items: [
      {
        id: id(810),
        version: 0,
        kind: 'PULLS_APART',
        found: true,
        aboutMemberId: views[1]!.aboutMemberId ?? undefined,
        aboutName: views[1]!.aboutName ?? undefined,
        topic: 'WORK',
        sides: [side(views[1]!), side(views[2]!)],
        conversations: [],
      },
    ],
  };
}

export const network = (): Schemas['Network'] => ({
  nodes: [
    ...grid()
      .participants.filter((one) => one.kind === 'AGENCY')
      .map((one, index) => ({
        kind: 'AGENCY' as const,
        id: one.id,
        number: 0,
        name: one.name,
        letters: one.letters,
        sort: 'AGENCY' as const,
        role: '',
        ring: 2,
        angle: index * 90,
        view: 'UNKNOWN' as const,
      })),
    {
      kind: 'PERSON',
      id: id(820),
      number: 1,
      name: 'Kirsten',
      sort: 'RELATIVE',
      role: 'Mormor, henter Asta',
      ring: 1,
      angle: 300,
      view: 'HELPS',
    },
  ],
});
