package dk.familiensplan.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.outbox.Outbox;
import dk.familiensplan.outbox.OutboxMessage;
import dk.familiensplan.platform.json.Json;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says that notifications are queued: thinly, with ids alone, to the routes, and to the agency's people that there is
 * something to read.
 */
@ApplicationScoped
class QueuedEvents {

    /** Where the routes listen. */
    static final String ADDRESS = "familiensplan.notifications";

    private static final String TYPE = "dk.familiensplan.notification.queued.v1";

    private final Outbox outbox;
    private final People people;
    private final LiveEvents live;

    @Inject
    QueuedEvents(Outbox outbox, People people, LiveEvents live) {
        this.outbox = outbox;
        this.people = people;
        this.live = live;
    }

    /** To the routes only: the agency's people have heard of it before. */
    void tellAgain(List<Notification> queued, Instant now) {
        outbox.write(
                queued.stream().map(notification -> message(notification, now)).toList());
    }

    void tell(List<Notification> queued, Instant now) {
        tellAgain(queued, now);
        Map<AgencyId, List<String>> readers = new HashMap<>();
        for (Notification notification : queued) {
            live.tell(
                    readers.computeIfAbsent(notification.agency(), this::readers),
                    "inbox",
                    notification.id().value());
        }
    }

    private List<String> readers(AgencyId agency) {
        return people.atAgency(agency.value()).stream().map(Person::subject).toList();
    }

    private static OutboxMessage message(Notification notification, Instant now) {
        UUID event = UUID.randomUUID();
        String plan = notification.plan().toString();
        String subject = notification.id().toString();
        ThinEvent thin = new ThinEvent(
                "1.0",
                event,
                "/case-service",
                TYPE,
                now,
                subject,
                "application/json",
                new ThinData(subject, notification.agency().value(), plan));
        return new OutboxMessage(event, ADDRESS, plan, json(thin));
    }

    private static String json(ThinEvent event) {
        try {
            return Json.mapper().writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event cannot be written");
        }
    }

    /** CloudEvents 1.0; see {@code docs/schemas/notification.queued.v1.schema.json}. */
    private record ThinEvent(
            String specversion,
            UUID id,
            String source,
            String type,
            Instant time,
            String subject,
            String datacontenttype,
            ThinData data) {}

    private record ThinData(String notificationId, String agencyId, String planId) {}
}
