package dk.familiensplan.report;

import java.time.Instant;
import java.util.List;

/**
 * A measure of one quarter as it was given; it is given like that ever after.
 *
 * @param quarter the quarter, which had ended
 * @param givenAt when it was worked out, and first given
 * @param measure its cells; one that is shown over time has the quarter as its only column
 */
public record GivenMeasure(Quarter quarter, Instant givenAt, Measure measure) {

    /** Whether quarters of it can stand side by side, because one quarter has no column but itself. */
    boolean isOverTime() {
        return measure.columns().equals(List.of(quarter.toString()));
    }
}
