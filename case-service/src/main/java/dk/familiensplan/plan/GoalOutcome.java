package dk.familiensplan.plan;

/** How a goal ended. */
public enum GoalOutcome {
    REACHED,
    /** The family wants something else now. */
    REPLACED,
    GIVEN_UP
}
