package dk.familiensplan.journey;

import java.time.LocalDate;

/**
 * When something happened, as well as the family remembers: nobody is made to find a day that is forgotten.
 *
 * @param on the day, or the first day of the month or the year
 */
public record StepDate(LocalDate on, Precision precision) {

    /** How well it is remembered. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public StepDate {
        on = switch (precision) {
            case DAY -> on;
            case MONTH -> on.withDayOfMonth(1);
            case YEAR -> on.withDayOfYear(1);
        };
    }
}
