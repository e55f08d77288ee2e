package dk.familiensplan.supervision;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * For how long plans are kept. The terms are settings of the installation; {@code docs/retention.md} says from which law
 * their defaults come.
 *
 * @param closed after a plan was closed
 * @param draft after a draft, which was never taken into use, was last changed
 */
public record RetentionTerms(Period closed, Period draft) {

    /** What was closed before this is past its time. */
    Instant closedBefore(Instant now, ZoneId zone) {
        return now.atZone(zone).minus(closed).toInstant();
    }

    /** A draft that was last changed before this is past its time. */
    Instant draftBefore(Instant now, ZoneId zone) {
        return now.atZone(zone).minus(draft).toInstant();
    }
}
