import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../test/stand-in/data';
import {
  draftOf,
  emptyDraft,
  emptyGoal,
  emptyIntervention,
  emptyMember,
  missingOf,
  saveable,
  type Draft,
} from './draft';

const named = (part: Partial<Draft> = {}): Draft => ({ ...emptyDraft(), familyName: 'Elmer', ...part });

describe('what of a draft can be saved', () => {
  it('is nothing until the family has a name', () => {
    expect(saveable(emptyDraft())).toBeNull();
  });

  it('leaves out empty rows without a word', () => {
    const saved = saveable(named());

    expect(saved?.content.members).toEqual([]);
    expect(saved?.content.goals).toEqual([]);
    expect(saved?.leftOut).toBe(false);
  });

  it('says when something that was begun is not whole', () => {
    const half = { ...emptyGoal(), words: 'Ro om aftenen', scale: ['', '', 'ro 4 aftener', '', ''] };

    const saved = saveable(named({ goals: [half] }));

    expect(saved?.content.goals[0]?.scale).toEqual([]);
    expect(saved?.leftOut).toBe(true);
  });

  it('numbers the five levels of a whole scale', () => {
    const goal = { ...emptyGoal(), words: 'Ro om aftenen', scale: ['a', 'b', 'c', 'd', 'e'] };

    expect(saveable(named({ goals: [goal] }))?.content.goals[0]?.scale?.map((one) => one.level)).toEqual([
      -2, -1, 0, 1, 2,
    ]);
  });

  it('keeps an intervention back until it has law, payer and who is responsible', () => {
    const begun = { ...emptyIntervention('jobcentre-0999'), title: 'Mentor', from: '2026-08-15' };
    const around = [{ agencyId: 'jobcentre-0999', view: null, words: null }];

    expect(missingOf(begun)).toEqual(['law', 'section', 'payer', 'responsible']);
    expect(saveable(named({ interventions: [begun], participations: around }))?.content.interventions).toEqual([]);
    const whole = { ...begun, law: 'lov', section: '§ 1', payer: 'Beskæftigelse', responsible: 'Lars' };
    expect(saveable(named({ interventions: [whole], participations: around }))?.content.interventions).toHaveLength(1);
  });

  it('drops consents to an agency that is no longer around, and of a person who is gone', () => {
    const member = { ...emptyMember('PARENT'), name: 'Sofie' };
    const consent = {
      id: '1',
      memberId: member.id,
      agencyId: 'jobcentre-0999',
      topic: 'WORK' as const,
      answer: 'YES' as const,
      extent: 'FULL' as const,
      how: 'ORALLY' as const,
    };

    expect(saveable(named({ members: [member], consents: [consent] }))?.content.consents).toEqual([]);
    const around = [{ agencyId: 'jobcentre-0999', view: null, words: null }];
    expect(
      saveable(
        named({
          members: [member],
          participations: around,
          consents: [consent, { ...consent, id: '2', memberId: 'gone' }],
        }),
      )?.content.consents,
    ).toEqual([consent]);
  });

  it('never sends a masked person number back', () => {
    const plan = aPlan();

    const saved = saveable(draftOf(plan));

    expect(plan.members[0]?.personNumberMasked).toBe('250947-xxxx');
    expect(saved?.content.members[0]?.personNumber).toBeNull();
    expect(JSON.stringify(saved)).not.toContain('xxxx');
  });

  it('takes a person number as people write it', () => {
    const member = { ...emptyMember('PARENT'), name: 'Bruno', personNumber: '250947-9989' };

    expect(saveable(named({ members: [member] }))?.content.members[0]?.personNumber).toBe('2509479989');
  });

  it('comes back as it was left', () => {
    const plan = aPlan();

    const saved = saveable(draftOf(plan));

    expect(saved?.leftOut).toBe(false);
    expect(saved?.content.goals).toHaveLength(plan.goals.length);
    expect(saved?.content.interventions).toHaveLength(plan.interventions.length);
    expect(saved?.content.consents).toHaveLength(plan.consents.filter((consent) => !consent.withdrawnAt).length);
  });
});
