package dk.familiensplan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator answers to something that an agency asked.
 *
 * @param requestReference the agency's own id of what it asked, where it has one
 * @param text word for word what the agency receives
 * @param meetingAt when the meeting is, where that is the answer
 */
public record RequestAnswer(
        @Nullable String requestReference,
        Kind kind,
        String text,
        @Nullable Instant meetingAt) {

    /** The ways to answer. */
    public enum Kind {
        BROUGHT_TO_FAMILY,
        COMBINED,
        MEETING,
        DECLINED,
        HANDED_ON
    }

    @Override
    public String toString() {
        return "RequestAnswer[" + kind + "]";
    }
}
