package dk.familiensplan.meeting;

/** How far a meeting has come. */
public enum MeetingState {
    /** The coordinator is putting it together; no agency knows of it. */
    PREPARED,
    /** Agencies have been called. */
    CALLED,
    /** It was held, and what was decided has been sent to whom may have it. */
    CLOSED,
    CALLED_OFF;

    /** Whether it may still be held, or is being held. */
    public boolean isOpen() {
        return this == PREPARED || this == CALLED;
    }
}
