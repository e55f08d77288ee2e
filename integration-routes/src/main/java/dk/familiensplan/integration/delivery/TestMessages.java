package dk.familiensplan.integration.delivery;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;

/**
 * A message about nobody, to try the way to an agency: it is written in the agency's format, looked at and put in its
 * inbox as every other. The agency's answer to it is taken in and belongs to nothing.
 */
public final class TestMessages {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ProducerTemplate template;
    private final InstantSource clock;

    public TestMessages(ProducerTemplate template, InstantSource clock) {
        this.template = template;
        this.clock = clock;
    }

    /**
     * Sends one.
     *
     * @param phone where the one who tries can be reached at work; some formats must have it
     * @return its id, which the agency's answer refers to
     */
    public UUID send(String agencyId, String name, String organisation, String phone) {
        return send(UUID.randomUUID(), agencyId, name, organisation, phone);
    }

    /** Sends one under an id that was chosen before. */
    UUID send(UUID id, String agencyId, String name, String organisation, String phone) {
        Notification message = new Notification(
                id,
                Notification.Kind.PLAN_STATUS_CHANGED,
                agencyId,
                NOBODY,
                NOBODY,
                clock.instant().atOffset(ZoneOffset.UTC),
                0,
                new Notification.Subject("Prøve Besked", null, null),
                List.of(),
                "Prøvebesked fra Familiens Plan",
                "Det er en prøve af forbindelsen. Den handler om ingen. Kvittér, som I plejer.",
                new Notification.ContactPoint(name, "Administrator, Familiens Plan", organisation, phone, null),
                null,
                null,
                null,
                null);
        template.send(AgencyRoutes.OUT_ENTRY + agencyId, exchange -> {
            Carried.FROM.put(exchange, Addresses.NOTIFICATIONS);
            Carried.EVENT.put(exchange, new ThinEvent("test-" + id, id, agencyId, NOBODY, clock.instant()));
            Carried.NOTIFICATION.put(exchange, message);
        });
        return id;
    }
}
