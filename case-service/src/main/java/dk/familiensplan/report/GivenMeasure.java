package dk.familiensplan.report;

import java.time.Instant;

/**
 * A measure of one quarter as it was given; it is given like that ever after.
 *
 * @param quarter the quarter, which had ended
 * @param givenAt when it was worked out, and first given
 * @param measure its cells; one that is shown over time has the quarter as its only column
 */
public record GivenMeasure(Quarter quarter, Instant givenAt, Measure measure) {}
