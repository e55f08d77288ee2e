package dk.familiensplan.access;

/** What someone is to the product. A role opens nothing alone: most things also need a {@link Relation} to the plan. */
public enum Role {
    /** Holds families' plans. */
    COORDINATOR,
    /** Leads a unit of coordinators. */
    UNIT_LEADER,
    /** Works with families at an agency. */
    AGENCY_CASEWORKER,
    /** Leads an agency's caseworkers; sees of families what they see. */
    AGENCY_LEADER,
    /** Sees numbers, never people. */
    STEERING_MEMBER,
    /** Somebody whom a plan is about; known by their person number, in no register of employees. */
    FAMILY_MEMBER,
    /** Keeps the product running; sees no plan. */
    ADMINISTRATOR,
    /** Looks after what is looked at. */
    DATA_PROTECTION_OFFICER,
    /** The integration routes; never a person. */
    SYSTEM
}
