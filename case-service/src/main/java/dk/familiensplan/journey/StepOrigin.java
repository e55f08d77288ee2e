package dk.familiensplan.journey;

import java.util.UUID;

/** What in the plan a step was brought in from. Whoever may not read that may not read the step. */
public record StepOrigin(Kind kind, UUID id) {

    /** What a plan can give. */
    public enum Kind {
        PLAN_STARTED,
        INTERVENTION_STARTED,
        INTERVENTION_ENDED,
        GOAL_REACHED,
        ADMITTED,
        DISCHARGED
    }
}
