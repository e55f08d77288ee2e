import { newId, type Schemas } from '../../shared/api/client';

type Content = Schemas['PlanContent'];
export type DraftMember = Schemas['MemberInput'] & { personNumberMasked?: string | null };
export type DraftGoal = Omit<Schemas['GoalInput'], 'scale'> & { scale: string[] };
export type DraftIntervention = Schemas['InterventionInput'];
export type DraftParticipation = Schemas['ParticipationInput'];
export type DraftConsent = Schemas['ConsentInput'];

/** What the family is writing: may be unfinished, where what is saved may not. */
export interface Draft {
  type: Content['type'];
  familyName: string;
  firstAppointment: string | null;
  members: DraftMember[];
  goals: DraftGoal[];
  interventions: DraftIntervention[];
  participations: DraftParticipation[];
  consents: DraftConsent[];
}

export const LEVELS = [-2, -1, 0, 1, 2] as const;

export const emptyMember = (relation: DraftMember['relation']): DraftMember => ({
  id: newId(),
  name: '',
  relation,
  personNumber: null,
  birthDate: null,
  contactDetails: null,
  custody: [],
});
export const emptyGoal = (): DraftGoal => ({
  id: newId(),
  memberId: null,
  topic: 'DAILY_LIFE',
  words: '',
  weight: 1,
  scale: LEVELS.map(() => ''),
});
export const emptyIntervention = (agencyId: string): DraftIntervention => ({
  id: newId(),
  agencyId,
  memberId: null,
  topic: undefined,
  title: '',
  law: '',
  section: '',
  code: null,
  payer: '',
  responsible: '',
  from: '',
  until: null,
  reviewOn: null,
  trialUntil: null,
});

export const emptyDraft = (): Draft => ({
  type: 'FAMILY',
  familyName: '',
  firstAppointment: null,
  members: [emptyMember('CUSTODY_HOLDER')],
  goals: [emptyGoal()],
  interventions: [],
  participations: [],
  consents: [],
});

/** Takes up a saved draft where it was left. */
export function draftOf(plan: Schemas['Plan']): Draft {
  return {
    type: plan.type,
    familyName: plan.familyName,
    firstAppointment: plan.firstAppointment ?? null,
    members: plan.members.map(({ id, name, relation, birthDate, contactDetails, custody, personNumberMasked }) => ({
      id,
      name,
      relation,
      birthDate: birthDate ?? null,
      contactDetails: contactDetails ?? null,
      custody,
      personNumber: null,
      personNumberMasked,
    })),
    goals: plan.goals.map(({ id, memberId, topic, words, scale, weight }) => ({
      id,
      memberId: memberId ?? null,
      topic,
      words,
      weight,
      scale: LEVELS.map((level) => scale.find((one) => one.level === level)?.words ?? ''),
    })),
    interventions: plan.interventions.map((one) => ({
      ...one,
      memberId: one.memberId ?? null,
      code: one.code ?? null,
      until: one.until ?? null,
      reviewOn: one.reviewOn ?? null,
      trialUntil: one.trialUntil ?? null,
    })),
    participations: plan.participations.map(({ agency, view, words }) => ({
      agencyId: agency.id,
      view: view ?? null,
      words: words ?? null,
    })),
    consents: plan.consents
      .filter((one) => !one.withdrawnAt)
      .map(({ id, memberId, agencyId, topic, answer, extent, how, from, until, givenBy }) => ({
        id,
        memberId,
        agencyId,
        topic,
        answer,
        extent,
        how,
        from: from ?? null,
        until: until ?? null,
        givenBy: givenBy ?? null,
      })),
  };
}

const NEEDED = ['title', 'law', 'section', 'payer', 'responsible', 'from'] as const;

/** Which fields an intervention still lacks before it can be saved. */
export const missingOf = (intervention: DraftIntervention): string[] =>
  NEEDED.filter((field) => !intervention[field].trim());

/** Those that are whole enough to be sent, in the order that they are sent in. */
export const sentInterventions = (draft: Draft): DraftIntervention[] =>
  draft.interventions.filter(
    (one) => missingOf(one).length === 0 && draft.participations.some(({ agencyId }) => agencyId === one.agencyId),
  );

export const missingLevels = (goal: DraftGoal): number => goal.scale.filter((level) => !level.trim()).length;

/** Those who can be named for a child: they have a name themselves. */
export const custodyHolders = (draft: Draft): DraftMember[] =>
  draft.members.filter((member) => member.relation === 'CUSTODY_HOLDER' && member.name.trim());

/** Whether somebody has begun to write it. */
const begun = (...texts: (string | null | undefined)[]): boolean => texts.some((text) => Boolean(text?.trim()));

export interface Saveable {
  content: Content;
  /** Whether something that was begun had to be left out. */
  leftOut: boolean;
}

/** The part of what is written that is whole enough to be saved; null until the family has a name. */
export function saveable(draft: Draft): Saveable | null {
  const familyName = draft.familyName.trim();
  if (!familyName) return null;
  const members = draft.members.filter((member) => member.name.trim());
  const isMember = (id: string | null | undefined) => members.some((member) => member.id === id);
  const goals = draft.goals.filter((goal) => goal.words.trim());
  const isAround = (agencyId: string) => draft.participations.some((one) => one.agencyId === agencyId);
  const leftOut =
    draft.members.some(
      (member) => !member.name.trim() && begun(member.personNumber, member.birthDate, member.contactDetails?.phone),
    ) ||
    draft.goals.some(
      (goal) => (!goal.words.trim() && begun(...goal.scale)) || (missingLevels(goal) > 0 && begun(...goal.scale)),
    ) ||
    draft.interventions.some((one) => missingOf(one).length > 0);
  return {
    leftOut,
    content: {
      type: draft.type,
      familyName,
      firstAppointment: draft.firstAppointment,
      members: members.map(({ id, name, relation, birthDate, personNumber, contactDetails, custody }) => ({
        id,
        name: name.trim(),
        relation,
        birthDate: birthDate || null,
        personNumber: personNumber?.replace(/[\s-]/g, '') || null,
        contactDetails:
          contactDetails && begun(contactDetails.phone, contactDetails.email, contactDetails.address)
            ? blankToNull(contactDetails)
            : null,
        custody:
          relation === 'CHILD'
            ? custodyHolders(draft)
                .map((holder) => holder.id)
                .filter((holder) => custody?.includes(holder))
            : [],
      })),
      goals: goals.map(({ id, memberId, topic, words, weight, scale }) => ({
        id,
        memberId: isMember(memberId) ? memberId : null,
        topic,
        words: words.trim(),
        weight: weight ?? 1,
        scale: scale.every((level) => level.trim())
          ? scale.map((level, index) => ({ level: LEVELS[index]!, words: level.trim() }))
          : [],
      })),
      interventions: sentInterventions(draft).map((one) => ({
        ...one,
        title: one.title.trim(),
        memberId: isMember(one.memberId) ? one.memberId : null,
        until: one.until || null,
        reviewOn: one.reviewOn || null,
        trialUntil: one.trialUntil || null,
      })),
      participations: draft.participations.map((one) => ({ ...one, words: one.words?.trim() || null })),
      consents: draft.consents.filter((one) => isMember(one.memberId) && isAround(one.agencyId)),
    },
  };
}

const blankToNull = (details: Schemas['ContactDetails']): Schemas['ContactDetails'] => ({
  phone: details.phone?.trim() || null,
  email: details.email?.trim() || null,
  address: details.address?.trim() || null,
});
