package dk.familiensplan.contact;

/** What became of a contact request. */
public enum ContactAnswer {
    /** The coordinator has talked with the family; the text says what they answered. */
    BROUGHT_TO_FAMILY,
    /** It is dealt with together with something else. */
    COMBINED,
    /** There is a time for it. */
    MEETING,
    /** It will not be brought to the family; the text says why. */
    DECLINED,
    /** Somebody else takes it from here; the text says who. */
    HANDED_ON
}
