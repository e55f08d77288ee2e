package dk.familiensplan.consent;

/** What can be kept from a named member of the family. */
public enum ItemKind {
    GOAL,
    INTERVENTION,
    APPOINTMENT,
    NOTIFICATION,
    CONTACT_REQUEST,
    DIRECT_CONTACT,
    CONSENT,
    JOURNEY_STEP,
    /** A protected person: the member, and with them everything that is about them. */
    MEMBER
}
