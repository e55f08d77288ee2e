package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the case-service says to a submission; the same words each time the same thing is submitted. */
public record Verdict(
        @JsonProperty("verdict") Decision decision,
        Repeat repeat,
        OffsetDateTime processedAt,
        @Nullable Reason reason) {

    /** Taken in, or not. */
    public enum Decision {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rejected")
        REJECTED
    }

    /** Whether this was seen before. */
    public enum Repeat {
        @JsonProperty("first")
        FIRST,
        @JsonProperty("same-transmission")
        SAME_TRANSMISSION,
        @JsonProperty("new-transmission")
        NEW_TRANSMISSION
    }

    /** Why it was rejected: a stable code, and words for a person. */
    public record Reason(String code, String text, @Nullable String pointer) {}

    public boolean accepted() {
        return decision == Decision.ACCEPTED;
    }
}
