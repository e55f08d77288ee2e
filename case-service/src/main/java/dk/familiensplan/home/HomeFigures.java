package dk.familiensplan.home;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of treatment at home in a period.
 *
 * @param taken treatments that began in it
 * @param admissionsAvoided treatments that ended in it with that outcome; so the next four
 * @param daysSaved by the shortened stays, where it was said
 * @param minutesToYes the median from question to yes of the places that were reserved in it; null when there are none
 */
public record HomeFigures(
        int taken,
        int admissionsAvoided,
        int staysShortened,
        int readmitted,
        int other,
        int daysSaved,
        @Nullable Integer minutesToYes) {}
