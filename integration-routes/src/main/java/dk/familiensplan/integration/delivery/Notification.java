package dk.familiensplan.integration.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the case-service hands it out when it is claimed: what one agency may know of one fact about one
 * member, at that moment. Every format is made from this and nothing else.
 *
 * @param threadId the same for all that this agency gets about this member in this plan
 * @param sequence counts what this agency gets, in the order it was made
 * @param inReplyTo the agency's message that this answers, where it came in a thread of the agency's
 * @param cleared true when a person has looked at what the last look was in doubt about
 */
public record Notification(
        UUID id,
        Kind kind,
        String agencyId,
        UUID planId,
        UUID threadId,
        OffsetDateTime madeAt,
        long sequence,
        Subject subject,
        List<String> topics,
        String title,
        String text,
        ContactPoint contactPoint,
        @Nullable Plan plan,
        @Nullable Answer answer,
        @Nullable InReplyTo inReplyTo,
        @Nullable Boolean cleared) {

    /** The fact that it is about. */
    public enum Kind {
        PLAN_SHARED,
        CANNOT_ATTEND,
        CAN_ATTEND_AGAIN,
        ADMITTED,
        DISCHARGED,
        REQUEST_ANSWERED,
        COORDINATOR_CHANGED,
        PLAN_STATUS_CHANGED,
        STOP_USING,
        APPOINTMENT_ANSWERED,
        DIRECT_CONTACT_EXPLAINED,
        VIEW_ASKED,
        MEETING_CALLED,
        MEETING_MINUTES
    }

    public Notification {
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** Whether what is only suspected may pass. What is certain never may. */
    public boolean isCleared() {
        return Boolean.TRUE.equals(cleared);
    }

    @Override
    public String toString() {
        return "Notification[" + id + ", " + kind + ", " + agencyId + "]";
    }

    /** The member whom it is about. Never with a way to reach them. */
    public record Subject(
            String name,
            @Nullable String personNumber,
            @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "Subject[masked]";
        }
    }

    /** The one whom the agency may contact: the coordinator. */
    public record ContactPoint(
            String name,
            String function,
            String organisation,
            @Nullable String phone,
            @Nullable String email) {}

    /** As much of the plan as this agency may see. */
    public record Plan(List<Goal> goals, List<Intervention> interventions) {

        public Plan {
            goals = goals == null ? List.of() : List.copyOf(goals);
            interventions = interventions == null ? List.of() : List.copyOf(interventions);
        }
    }

    /** A goal in the family's own words; {@code expected} is what level 0 means, {@code current} the level now. */
    public record Goal(
            String words,
            String owner,
            @Nullable String expected,
            @Nullable Integer current) {

        @Override
        public String toString() {
            return "Goal[masked]";
        }
    }

    /** What an agency does for the family, and under which law. */
    public record Intervention(
            String title,
            String agencyName,
            @Nullable String law,
            @Nullable String section,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** What became of the agency's own request; without a reference when it did not come through its system. */
    public record Answer(
            @Nullable String requestReference,
            Outcome answer,
            @Nullable String text,
            @Nullable OffsetDateTime meetingAt) {

        @Override
        public String toString() {
            return "Answer[" + answer + "]";
        }
    }

    /** A message of the agency's own: its thread, what it was about in the words of its standard, and its id. */
    public record InReplyTo(String thread, String category, String messageId) {}

    /** How a request can be answered. */
    public enum Outcome {
        BROUGHT_TO_FAMILY,
        COMBINED,
        MEETING,
        DECLINED,
        HANDED_ON
    }
}
