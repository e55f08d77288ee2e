package dk.familiensplan.contact;

/** How an agency would like to meet the family. */
public enum WantedForm {
    MEETING,
    CALL,
    LETTER,
    HOME_VISIT
}
