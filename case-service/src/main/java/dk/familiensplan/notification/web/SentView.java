package dk.familiensplan.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.FollowingConsent.Sent;
import dk.familiensplan.notification.NotificationKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code SentMessage} of the API: what an agency has, and whether it may still use it. */
@JsonInclude(Include.NON_NULL)
public record SentView(
        UUID id,
        NotificationKind kind,
        AgencyView agency,
        UUID memberId,
        Set<Topic> topics,
        @Nullable String title,
        Instant sentAt,
        boolean mayBeUsed,
        @Nullable Instant stoppedAt) {

    static SentView of(Sent sent, AgencyView agency) {
        return new SentView(
                sent.notification().id().value(),
                sent.notification().kind(),
                agency,
                sent.notification().member().value(),
                sent.notification().topics(),
                sent.title(),
                sent.notification().sentAt().orElse(sent.notification().madeAt()),
                sent.mayBeUsed(),
                sent.stoppedAt());
    }
}
