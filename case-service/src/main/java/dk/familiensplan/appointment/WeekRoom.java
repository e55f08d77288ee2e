package dk.familiensplan.appointment;

import java.time.Duration;

/**
 * All that an agency learns of the family's calendar: whether a week has room. Never how many appointments there are, of
 * what kind, with whom, or on which day (invariant 22).
 */
public enum WeekRoom {
    ROOM,
    NEARLY_FULL,
    FULL;

    /** From this part of the limit on, a week is nearly full. */
    private static final double NEARLY = 0.75;

    static WeekRoom of(Duration taken, Duration limit) {
        if (taken.compareTo(limit) >= 0) {
            return FULL;
        }
        return taken.toMinutes() >= limit.toMinutes() * NEARLY ? NEARLY_FULL : ROOM;
    }
}
