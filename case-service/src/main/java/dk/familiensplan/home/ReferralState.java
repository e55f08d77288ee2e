package dk.familiensplan.home;

import java.util.Set;

/** Where a referral is in its life. */
public enum ReferralState {
    /** Teams are asked; nobody knows who the patient is. */
    ASKING,
    /** Nobody has said yes in time, and there is no open team left to ask: the hospital and the coordinator are told. */
    UNANSWERED,
    /** A team holds a place until a set time, and knows who the patient is. */
    RESERVED,
    /** The team treats the patient at home. */
    AT_HOME,
    /** The treatment at home has ended, with an outcome. */
    CLOSED,
    /** The hospital took the question back. */
    CANCELLED;

    private static final Set<ReferralState> LOOKING = Set.of(ASKING, UNANSWERED);
    private static final Set<ReferralState> HELD = Set.of(RESERVED, AT_HOME);

    /** Whether no team has said yes yet. */
    public boolean isLooking() {
        return LOOKING.contains(this);
    }

    /** Whether a team holds a place, or treats. */
    public boolean isHeld() {
        return HELD.contains(this);
    }

    /** Whether nothing happens any more. */
    public boolean isOver() {
        return !isLooking() && !isHeld();
    }
}
