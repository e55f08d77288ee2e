package dk.familiensplan.notification.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.FollowingConsent.Held;
import dk.familiensplan.notification.NotificationKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** {@code HeldMessage} of the API: a message that waits for a yes, with what it would say. */
public record HeldView(
        UUID id,
        NotificationKind kind,
        AgencyView agency,
        UUID memberId,
        Set<Topic> topics,
        String title,
        String text,
        Instant madeAt,
        List<UUID> answeredBy,
        List<UUID> saidBy) {

    static HeldView of(Held held, AgencyView agency) {
        return new HeldView(
                held.notification().id().value(),
                held.notification().kind(),
                agency,
                held.notification().member().value(),
                held.notification().topics(),
                held.says().title(),
                held.says().text(),
                held.notification().madeAt(),
                ids(held.answeredBy()),
                ids(held.saidBy()));
    }

    private static List<UUID> ids(Set<MemberId> members) {
        return members.stream().map(MemberId::value).sorted().toList();
    }
}
