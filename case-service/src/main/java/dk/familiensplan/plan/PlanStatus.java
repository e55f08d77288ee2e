package dk.familiensplan.plan;

/**
 * Where a plan is in its life. Nothing is sent for a draft. While it is paused or closed, only that leaves which an agency
 * would otherwise go on believing wrongly: that it is paused or closed, and that something is not to be used any more.
 */
public enum PlanStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    CLOSED;

    /** Whether the plan holds its people, so that no other plan may be activated for them (invariant 1). */
    public boolean holdsItsPeople() {
        return this == ACTIVE || this == PAUSED;
    }
}
