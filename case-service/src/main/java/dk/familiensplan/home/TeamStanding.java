package dk.familiensplan.home;

/** Where one team stands with one question. */
public enum TeamStanding {
    /** Has not answered yet. */
    ASKED,
    /** Looks closer first. */
    ASSESSING,
    /** Has no place now, and may still say yes when it gets one. */
    LISTED,
    /** Cannot. */
    DECLINED,
    /** Said yes first, and holds the place or treats. */
    RESERVED,
    /** Somebody else said yes, or the hospital took the question back. */
    RELEASED,
    /** Did not answer in time. */
    LAPSED,
    /** Said yes, and let the time for the place run out. */
    EXPIRED,
    /** Said yes, and gave the place back. */
    GAVE_BACK;

    /** Whether an answer is waited for. */
    public boolean isWaitedFor() {
        return this == ASKED || this == ASSESSING;
    }

    /** Whether the team may say yes. */
    public boolean mayAccept() {
        return isWaitedFor() || this == LISTED;
    }
}
