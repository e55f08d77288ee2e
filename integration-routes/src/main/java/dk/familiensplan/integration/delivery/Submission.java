package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something for the case-service to take in.
 *
 * @param agencyId who says it; null when the routes themselves do
 * @param transmissionId of this sending; a second one with the same id is a repeat
 * @param messageId of what is said; it may come again in a new transmission
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Submission(@Nullable String agencyId, String transmissionId, String messageId, IntegrationEvent event) {

    /** The longest id that the case-service takes. */
    public static final int LONGEST_ID = 120;

    @Override
    public String toString() {
        return "Submission[" + event.type() + " from " + agencyId + "]";
    }
}
