package dk.familiensplan.integration.lastlook;

/** What a way to reach somebody is. */
public enum Finding {
    PHONE,
    MAIL,
    ADDRESS,
    PROFILE,
    DIGITAL_POST,
    /** Something that could not be opened, and so could hold anything. */
    OPAQUE
}
