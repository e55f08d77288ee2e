package dk.familiensplan.acute;

/** Where a stay stands. */
public enum StayStatus {
    ADMITTED,
    ON_LEAVE,
    DISCHARGED,
    DECEASED,
    /** It was reported by mistake. */
    CANCELLED;

    /** Whether the member belongs to the hospital for now, at home on leave or not. */
    public boolean isUnderWay() {
        return this == ADMITTED || this == ON_LEAVE;
    }
}
