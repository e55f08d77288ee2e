package dk.familiensplan.journey;

/** How the family sees a step. */
public enum StepKind {
    /** Yellow. */
    HAPPENED,
    /** Green. */
    WORKED,
    /** Red. */
    DID_NOT_WORK
}
