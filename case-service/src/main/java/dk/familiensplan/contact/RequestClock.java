package dk.familiensplan.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds the requests whose time is near or over. Each is found once, by one instance. Part of the caller's transaction. */
public interface RequestClock {

    /**
     * Marks those that are due soon and have not been reminded of.
     *
     * @param until requests that are due on this day or before
     * @param statutoryUntil the same for those that a law sets the day for
     */
    List<Found> remind(LocalDate until, LocalDate statutoryUntil, Instant now);

    /** Marks those whose last day has passed without an answer, and that the leader has not been shown. */
    List<Found> escalate(LocalDate today, Instant now);

    /**
     * One that was found.
     *
     * @param coordinator who owes the answer
     * @param leaders who lead the coordinator's unit
     */
    record Found(ContactRequestId request, UUID plan, String coordinator, List<String> leaders) {

        public Found {
            leaders = List.copyOf(leaders);
        }
    }
}
