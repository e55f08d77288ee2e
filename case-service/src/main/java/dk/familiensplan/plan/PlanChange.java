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
    GOAL_EVALUATED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    /** Something was kept from a member of the family, or is no longer. */
    CONFIDENTIALITY_CHANGED
}
