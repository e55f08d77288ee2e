package dk.familiensplan.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.outbox.Outbox;
import dk.familiensplan.outbox.OutboxMessage;
import dk.familiensplan.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an administrator asks of the routes, which may be away just then: through the outbox, as everything that leaves. */
@ApplicationScoped
class OperationEvents {

    /** Where the routes listen. */
    static final String ADDRESS = "familiensplan.operations";

    private static final String DECIDED = "dk.familiensplan.operations.dead-letter-decided.v1";
    private static final String TEST = "dk.familiensplan.operations.test-message-asked.v1";

    private final Outbox outbox;

    @Inject
    OperationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void decided(List<DeadLetters.SetAside> letters, DeadLetters.Decision decision, Instant now) {
        outbox.write(letters.stream()
                .map(letter -> message(
                        DECIDED,
                        letter.address(),
                        Map.of("deadLetterId", letter.id(), "address", letter.address(), "decision", decision.name()),
                        now))
                .toList());
    }

    /** @param name who asks, and where they can be reached at work: some formats must have that */
    void test(UUID id, AgencyId agency, String name, String organisation, String phone, Instant now) {
        outbox.write(List.of(message(
                TEST,
                agency.value(),
                Map.of(
                        "testId", id,
                        "agencyId", agency.value(),
                        "name", name,
                        "organisation", organisation,
                        "phone", phone),
                now)));
    }

    private static OutboxMessage message(String type, String group, Map<String, Object> data, Instant now) {
        UUID id = UUID.randomUUID();
        Asked asked = new Asked("1.0", id, "/case-service", type, now, "application/json", data);
        try {
            return new OutboxMessage(id, ADDRESS, group, Json.mapper().writeValueAsString(asked));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event cannot be written");
        }
    }

    /** CloudEvents 1.0. */
    private record Asked(
            String specversion,
            UUID id,
            String source,
            String type,
            Instant time,
            String datacontenttype,
            Map<String, Object> data) {}
}
