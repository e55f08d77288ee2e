package dk.familiensplan.access;

/** What someone is to the product. A role opens nothing alone: most things also need a relation to the plan. */
public enum Role {
    COORDINATOR,
    UNIT_LEADER,
    AGENCY_CASEWORKER,
    STEERING_MEMBER,
    ADMINISTRATOR,
    /** The integration routes; never a person. */
    SYSTEM
}
