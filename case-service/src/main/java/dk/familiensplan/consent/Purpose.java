package dk.familiensplan.consent;

/** Why the decision is asked for; each needs its own yes. */
public enum Purpose {
    /** To tell an agency, or show it, something on the topic. */
    SHARE,
    /** To tell an agency only that the member cannot attend, or can again. */
    ATTENDANCE,
    /** To take in what an agency reports on the topic about the member. */
    INTAKE
}
