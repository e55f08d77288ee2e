package dk.familiensplan.acute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a hospital said of a stay.
 *
 * @param occurredAt when what it says was done
 * @param encounterStart when the stay began, as the hospital then had it
 */
public record HospitalReport(
        ReportCode code,
        Instant occurredAt,
        @Nullable Instant encounterStart,
        @Nullable Instant encounterEnd) {}
