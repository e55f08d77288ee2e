package dk.familiensplan.plan;

/** Whose view an evaluation is. The two are kept apart: where they differ, there is something to talk about. */
public enum EvaluatedBy {
    FAMILY,
    PROFESSIONAL
}
