package dk.familiensplan.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.notification.AgencyResponse;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.notification.FollowingNotifications.Followed;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Notification} of the API: one message, for the coordinator. */
@JsonInclude(Include.NON_NULL)
public record NotificationView(
        UUID id,
        UUID planId,
        NotificationKind kind,
        AgencyView agency,
        UUID memberId,
        Set<Topic> topics,
        @Nullable String title,
        @Nullable String text,
        NotificationState state,
        @Nullable String reason,
        @Nullable String ownWords,
        Instant madeAt,
        @Nullable Instant releaseAt,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt,
        @Nullable AgencyResponse response,
        @Nullable String responseReason,
        @Nullable Instant seenAt) {

    static NotificationView of(Followed followed, AgencyView agency) {
        Notification notification = followed.notification();
        Composition.Content content = followed.composition() instanceof Composition.Content composed ? composed : null;
        return new NotificationView(
                notification.id().value(),
                notification.plan().value(),
                notification.kind(),
                agency,
                notification.member().value(),
                notification.topics(),
                content == null ? null : content.title(),
                content == null ? null : content.text(),
                notification.state(),
                notification.reason().orElse(null),
                notification.rewritable().orElse(null),
                notification.madeAt(),
                notification.releaseAt().orElse(null),
                notification.sentAt().orElse(null),
                notification.acknowledgedAt().orElse(null),
                notification.response().orElse(null),
                notification.responseReason().orElse(null),
                notification.seenAt().orElse(null));
    }
}
