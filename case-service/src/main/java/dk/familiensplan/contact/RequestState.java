package dk.familiensplan.contact;

/** Where a contact request is. */
public enum RequestState {
    /** The coordinator owes an answer. */
    OPEN,
    ANSWERED,
    /** Answered by handing it on. */
    HANDED_ON
}
