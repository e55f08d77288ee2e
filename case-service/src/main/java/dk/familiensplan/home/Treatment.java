package dk.familiensplan.home;

/** What is done at home. */
public enum Treatment {
    IV_FLUID,
    IV_ANTIBIOTICS,
    OBSERVATION,
    STOMA_OR_DRAIN,
    OTHER
}
