package dk.familiensplan.plan;

/** Where a plan is in its life. Nothing is sent for a draft, a paused or a closed plan. */
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
