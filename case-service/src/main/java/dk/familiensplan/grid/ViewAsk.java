package dk.familiensplan.grid;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/**
 * The coordinator has asked an agency how it sees a matter. It is answered as soon as the agency has said so, and needs no
 * state of its own.
 *
 * @param notification the message that carries it
 */
public record ViewAsk(
        UUID id,
        PlanId plan,
        AgencyId agency,
        MemberId member,
        Topic topic,
        Instant askedAt,
        String askedBy,
        NotificationId notification) {

    public Matter matter() {
        return new Matter(member, topic);
    }

    /** Whether none of these views answers it. */
    public boolean isOpen(Collection<NetworkView> views) {
        return views.stream()
                .noneMatch(view -> view.participant().equals(Participant.of(agency))
                        && view.matter().equals(matter())
                        && !view.answeredAt().isBefore(askedAt));
    }
}
