package dk.familiensplan.plan;

import dk.familiensplan.plan.ChangingPlanStatus.Turn;
import java.util.EnumSet;
import java.util.Set;

/** Why a plan takes a turn. Always together with a reason in words; agencies are told neither. */
public enum TurnCause {
    FAMILY_WISHES(Turn.PAUSE, Turn.RESUME, Turn.CLOSE, Turn.REOPEN),
    ILLNESS(Turn.PAUSE),
    WAITING_FOR_DECISION(Turn.PAUSE),
    PAUSE_OVER(Turn.RESUME),
    GOALS_REACHED(Turn.CLOSE),
    NO_LONGER_NEEDED(Turn.CLOSE),
    MOVED_AWAY(Turn.CLOSE),
    DECEASED(Turn.CLOSE),
    NEW_NEED(Turn.RESUME, Turn.REOPEN),
    CLOSED_BY_MISTAKE(Turn.REOPEN),
    /** Its people go on in another plan. */
    MERGED(Turn.CLOSE),
    OTHER(Turn.PAUSE, Turn.RESUME, Turn.CLOSE, Turn.REOPEN);

    private final Set<Turn> turns;

    TurnCause(Turn first, Turn... others) {
        turns = EnumSet.of(first, others);
    }

    /** Whether it can be a reason for that. */
    public boolean fits(Turn turn) {
        return turns.contains(turn);
    }
}
