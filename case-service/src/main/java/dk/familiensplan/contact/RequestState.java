package dk.familiensplan.contact;

/** Where a contact request is. */
public enum RequestState {
    /** The coordinator owes an answer. */
    OPEN,
    ANSWERED,
    /** Answered by handing it on: the deputy or the leader owes an answer. */
    HANDED_ON,
    /** The agency took it back before it was answered. */
    WITHDRAWN;

    /** Whether nobody owes an answer any more. */
    public boolean isOver() {
        return this == ANSWERED || this == WITHDRAWN;
    }
}
