package dk.familiensplan.integration.family;

import dk.familiensplan.integration.delivery.Acknowledged;
import dk.familiensplan.integration.delivery.AgencyLanguage;
import dk.familiensplan.integration.delivery.Heard;
import dk.familiensplan.integration.delivery.IncomingMessage;
import dk.familiensplan.integration.delivery.Notification;
import dk.familiensplan.integration.delivery.NotificationText;
import dk.familiensplan.integration.delivery.OutgoingMessage;
import dk.familiensplan.integration.delivery.Sending;
import dk.familiensplan.integration.envelope.DistributionObject;
import dk.familiensplan.integration.envelope.DistributionObjects;
import dk.familiensplan.integration.platform.Agency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Journal notes in the shape of KOMBIT's SF2900, for an agency that takes what concerns it into its own case system that
 * way. Out: a note, routed and filed by its KLE number. In: the receipts, of which the last one counts. Its own objects
 * are answered honestly: we keep no journal for others.
 */
public final class DistributionLanguage implements AgencyLanguage {

    /** The receipt that counts is still to come. */
    private static final Set<String> ON_ITS_WAY = Set.of("MODTAGET", "AFLEVERET");

    private final Agency agency;

    public DistributionLanguage(Agency agency) {
        this.agency = agency;
    }

    @Override
    public OutgoingMessage write(Notification notification, Sending sending) {
        String id = notification.id().toString();
        DistributionObject object = new DistributionObject(
                id,
                sending.id("transaction").toString(),
                id,
                notification.planId().toString(),
                agency.us().requiredCvr(),
                agency.party().requiredCvr(),
                agency.kle().numberFor(notification.topics()),
                notification.subject().personNumber(),
                notification.madeAt(),
                notification.title(),
                NotificationText.of(notification));
        return new OutgoingMessage(DistributionObjects.write(object), id);
    }

    @Override
    public Heard read(IncomingMessage incoming) {
        DistributionObjects.Read read = DistributionObjects.read(incoming.text());
        if (read instanceof DistributionObjects.Receipt receipt) {
            return receipt(receipt, incoming);
        }
        if (read instanceof DistributionObjects.Incoming object) {
            if (!object.sender().equals(agency.party().requiredCvr())) {
                return refused(
                        "wrong-sender", "Den afsendende myndighed er ikke den, der sendte", object.transactionId());
            }
            return refused("not-supported", "Vi kan ikke modtage denne type objekt", object.transactionId());
        }
        return refused(
                "broken-xml",
                "Objektet kunne ikke læses",
                ((DistributionObjects.Neither) read).transactionId().orElse(incoming.correlationId()));
    }

    @Override
    public Heard tooLarge(IncomingMessage head) {
        DistributionObjects.Read read = DistributionObjects.read(head.text());
        Optional<String> transaction =
                read instanceof DistributionObjects.Neither neither ? neither.transactionId() : Optional.empty();
        return refused("too-large", "Objektet er for stort", transaction.orElse(head.correlationId()));
    }

    private Heard receipt(DistributionObjects.Receipt receipt, IncomingMessage incoming) {
        if (!receipt.sender().equals(agency.party().requiredCvr())) {
            return new Heard.Unreadable("wrong-sender");
        }
        UUID notification;
        try {
            notification = UUID.fromString(receipt.transactionId());
        } catch (IllegalArgumentException notOurs) {
            return new Heard.Unreadable("receipt-for-unknown");
        }
        if (ON_ITS_WAY.contains(receipt.code())) {
            return new Heard.Nothing("on-its-way");
        }
        Acknowledged.Outcome outcome =
                switch (receipt.code()) {
                    case "ACCEPTERET" -> Acknowledged.Outcome.ACKNOWLEDGED;
                    case "FEJLET" -> Acknowledged.Outcome.TRANSIENT;
                    default -> Acknowledged.Outcome.REJECTED;
                };
        boolean accepted = outcome == Acknowledged.Outcome.ACKNOWLEDGED;
        return new Acknowledged(
                        notification,
                        outcome,
                        accepted ? null : receipt.code(),
                        accepted ? null : receipt.reason().orElse(null))
                .heardFrom(agency.id(), incoming.sentAt());
    }

    private static Heard refused(String code, String text, @Nullable String transactionId) {
        return transactionId == null
                ? new Heard.Unreadable(code)
                : new Heard.Refused(
                        code, new OutgoingMessage(DistributionObjects.writeRefusal(code, text), transactionId));
    }
}
