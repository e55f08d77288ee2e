package dk.familiensplan.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a team answers: the same hours on all days, on the clock of its own place, which is an hour longer or shorter away
 * on the two nights when that clock is set.
 *
 * @param opensAt the first minute
 * @param closesAt the first minute that is too late, on the same day
 * @param closedOnHolidays whether it is closed on Danish public holidays
 */
public record OpeningHours(LocalTime opensAt, LocalTime closesAt, boolean closedOnHolidays, ZoneId zone) {

    /** Those of the first teams in the country: all days of the week. */
    public static final LocalTime USUALLY_OPENS = LocalTime.of(7, 30);

    public static final LocalTime USUALLY_CLOSES = LocalTime.of(23, 0);

    /** No run of holidays is longer. */
    private static final int MOST_DAYS_CLOSED = 14;

    public OpeningHours {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("a team opens before it closes");
        }
    }

    public boolean isOpenAt(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        LocalTime time = there.toLocalTime();
        return isOpenOn(there.toLocalDate()) && !time.isBefore(opensAt) && time.isBefore(closesAt);
    }

    /** When it opens next, or the instant itself when it is open. */
    public Instant openFrom(Instant at) {
        if (isOpenAt(at)) {
            return at;
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        for (int i = 0; i < MOST_DAYS_CLOSED; i++, day = day.plusDays(1)) {
            Instant opening = day.atTime(opensAt).atZone(zone).toInstant();
            if (isOpenOn(day) && opening.isAfter(at)) {
                return opening;
            }
        }
        throw new IllegalStateException("a team that never opens");
    }

    /** When it closes, counted from an instant at which it is open. */
    public Instant closesAfter(Instant open) {
        return open.atZone(zone).toLocalDate().atTime(closesAt).atZone(zone).toInstant();
    }

    /**
     * When an answer is too late: counted from when the team is open, and never later than it closes, because a team that
     * has gone home cannot answer.
     */
    public Instant answerBy(Instant asked, Duration within) {
        Instant from = openFrom(asked);
        Instant inTime = from.plus(within);
        Instant closing = closesAfter(from);
        return inTime.isBefore(closing) ? inTime : closing;
    }

    private boolean isOpenOn(LocalDate day) {
        return !closedOnHolidays || !DanishHolidays.isHoliday(day);
    }
}
