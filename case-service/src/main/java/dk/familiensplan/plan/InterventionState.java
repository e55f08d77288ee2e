package dk.familiensplan.plan;

import java.util.Set;

/** Where an intervention is. A disagreement on who pays is no state: it stops nothing. */
public enum InterventionState {
    /** Somebody has asked for it. */
    PROPOSED,
    /** The agency has said yes; it has not begun. */
    GRANTED,
    /** It is under way. */
    RUNNING,
    /** It is over. */
    ENDED,
    /** The agency has said no. */
    DECLINED;

    /** Whether it can go there from here. */
    public boolean leadsTo(InterventionState next) {
        return switch (this) {
            case PROPOSED -> Set.of(GRANTED, RUNNING, DECLINED).contains(next);
            case GRANTED -> Set.of(RUNNING, ENDED).contains(next);
            case RUNNING -> next == ENDED;
            case ENDED -> false;
            case DECLINED -> next == PROPOSED;
        };
    }

    /** Whether nothing more is to come of it. */
    public boolean isOver() {
        return this == ENDED || this == DECLINED;
    }
}
