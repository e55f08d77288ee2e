package dk.familiensplan.plan;

/** What comes of a trial (invariant 6). */
public enum TrialDecision {
    /** It goes on as it is. */
    KEEP,
    /** It goes on in another way. */
    CHANGE,
    /** It ends. */
    STOP
}
