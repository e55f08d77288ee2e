package dk.familiensplan.coordination;

/** Where a hand-over is in its life. Until it is {@link #COMPLETED}, the one who hands over answers for the plan. */
public enum HandOverState {
    /** Waits for the receiver's answer. */
    OFFERED,
    /** The receiver has said yes; it waits for its time. */
    ACCEPTED,
    /** The receiver holds the plan. */
    COMPLETED,
    REFUSED,
    /** Taken back before it took effect. */
    WITHDRAWN,
    /** Overtaken: the plan was closed or reassigned, or the receiver is no longer there. */
    LAPSED;

    /** Whether it can still take effect. */
    public boolean isUnderWay() {
        return this == OFFERED || this == ACCEPTED;
    }
}
