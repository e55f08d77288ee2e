package dk.familiensplan.integration.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the case-service says to a claim; there is a notification exactly when it is to be delivered. */
public record Claim(
        UUID notificationId, Outcome outcome, @Nullable Notification notification) {

    /**
     * Send it; or not any more, since a consent, a participation or the notification itself is gone; or not now, since its
     * agency takes nothing: there will be another event about it.
     */
    public enum Outcome {
        @JsonProperty("deliver")
        DELIVER,
        @JsonProperty("withheld")
        WITHHELD,
        @JsonProperty("later")
        LATER,
        @JsonProperty("gone")
        GONE
    }

    /** Whether there is content exactly where there has to be. */
    boolean isWhole() {
        return outcome != Outcome.DELIVER || notification != null;
    }
}
