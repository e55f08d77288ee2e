package dk.familiensplan.home;

/** What a team answers a hospital, on one question or on all of them for now. */
public enum CapacityAnswer {
    /** On one question, this reserves a place. */
    HAS_CAPACITY,
    NONE,
    /** None now; the team says yes when a place becomes free, if nobody else has by then. */
    WAITING_LIST,
    /** The team must look closer first, and gets the time for an answer once more. */
    MUST_ASSESS
}
