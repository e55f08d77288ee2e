package dk.familiensplan.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.notification.AgencyThread;
import dk.familiensplan.notification.Claim;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.RequestAnswer;
import dk.familiensplan.plan.ContactPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Claim} of the API. */
@JsonInclude(Include.NON_NULL)
public record ClaimView(
        UUID notificationId, Outcome outcome, @Nullable Canonical notification) {

    static ClaimView of(Claim claim) {
        UUID id = claim.id().value();
        if (claim instanceof Claim.Deliver deliver) {
            return new ClaimView(id, Outcome.DELIVER, Canonical.of(deliver));
        }
        if (claim instanceof Claim.Later) {
            return new ClaimView(id, Outcome.LATER, null);
        }
        return new ClaimView(id, claim instanceof Claim.WithheldNow ? Outcome.WITHHELD : Outcome.GONE, null);
    }

    /** What to do with it. */
    public enum Outcome {
        @JsonProperty("deliver")
        DELIVER,
        @JsonProperty("withheld")
        WITHHELD,
        /** Its agency takes nothing now; there will be another event about it. */
        @JsonProperty("later")
        LATER,
        @JsonProperty("gone")
        GONE
    }

    /** The canonical notification, see {@code docs/schemas/notification.v1.schema.json}. */
    @JsonInclude(Include.NON_NULL)
    public record Canonical(
            UUID id,
            NotificationKind kind,
            String agencyId,
            UUID planId,
            UUID threadId,
            Instant madeAt,
            long sequence,
            Subject subject,
            Set<Topic> topics,
            String title,
            String text,
            ContactPoint contactPoint,
            Composition.@Nullable Extract plan,
            @Nullable Answer answer,
            @Nullable AgencyThread inReplyTo,
            @Nullable Boolean cleared) {

        static Canonical of(Claim.Deliver deliver) {
            Notification notification = deliver.notification();
            Composition.Content content = deliver.content();
            PersonNumber number = deliver.personNumber();
            RequestAnswer answer = content.answer();
            return new Canonical(
                    notification.id().value(),
                    notification.kind(),
                    notification.agency().value(),
                    notification.plan().value(),
                    notification.thread(),
                    notification.madeAt(),
                    notification.sequence().orElseThrow(),
                    new Subject(
                            content.subjectName(),
                            number == null ? null : number.unmasked(),
                            content.subjectBirthDate()),
                    content.topics(),
                    content.title(),
                    content.text(),
                    deliver.contactPoint(),
                    content.plan(),
                    answer == null ? null : Answer.of(answer),
                    deliver.inReplyTo(),
                    notification.isCleared() ? true : null);
        }

        @Override
        public String toString() {
            return "Canonical[" + id + "]";
        }
    }

    /** Whom it is about. */
    public record Subject(
            String name,
            @Nullable String personNumber,
            @Nullable LocalDate birthDate) {

        @Override
        public String toString() {
            return "Subject[hidden]";
        }
    }

    /** What the coordinator answered. */
    public record Answer(
            @Nullable String requestReference,
            RequestAnswer.Kind answer,
            String text,
            @Nullable Instant meetingAt) {

        static Answer of(RequestAnswer answer) {
            return new Answer(answer.requestReference(), answer.kind(), answer.text(), answer.meetingAt());
        }
    }
}
