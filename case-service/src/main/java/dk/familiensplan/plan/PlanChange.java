package dk.familiensplan.plan;

/** What was done to a plan, as its history shows it. */
public enum PlanChange {
    OPENED,
    DRAFT_REPLACED,
    ACTIVATED,
    PAUSED,
    RESUMED,
    CLOSED,
    REOPENED,
    COORDINATOR_CHANGED,
    MEMBERS_LEFT,
    MEMBERS_JOINED,
    GOAL_EVALUATED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    /** Nobody did it: the last day of an answer or of a law was over, or a child had come to the age of answering. */
    SHARING_RAN_OUT,
    /** A law was chosen that lets an agency know something. */
    LEGAL_BASIS_CHOSEN,
    LEGAL_BASIS_ENDED,
    /** Something was kept from a member of the family, or is no longer. */
    CONFIDENTIALITY_CHANGED,
    GOAL_ADDED,
    GOAL_CHANGED,
    GOAL_ENDED,
    AGREED,
    INTERVENTION_ADDED,
    INTERVENTION_CHANGED,
    INTERVENTION_TURNED,
    TRIAL_DECIDED,
    PAYMENT_DISPUTED,
    DISPUTE_SETTLED,
    MEMBER_ADDED,
    MEMBER_CHANGED,
    MEMBER_LEFT,
    PARTICIPATION_ADDED,
    PARTICIPATION_CHANGED,
    PARTICIPATION_ENDED,
    DEADLINE_STARTED,
    DEADLINE_MET,
    FOLLOWED_UP
}
