package dk.familiensplan.consent;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; open where a day is missing. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** From now on, until it is withdrawn. */
    public static final Period OPEN = new Period(null, null);

    /** Whether the day lies in the period. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The first day on which it is over; none where it stays open. */
    public Optional<LocalDate> firstDayAfter() {
        return Optional.ofNullable(until).map(last -> last.plusDays(1));
    }

    /** Whether a day can lie in both. */
    public boolean overlaps(Period other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(Period other) {
        return until != null && other.from != null && until.isBefore(other.from);
    }

    /** Whether no day can lie in it. */
    public boolean isBackwards() {
        return from != null && until != null && until.isBefore(from);
    }
}
