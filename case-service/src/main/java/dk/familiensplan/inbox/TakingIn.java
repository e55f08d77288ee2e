package dk.familiensplan.inbox;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.metrics.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes a message in, once. Record and effect are one transaction; two of the same at the same moment wait for each other
 * at the unique constraints, and the second gets the first one's verdict.
 *
 * <table>
 * <caption>By the sender's two ids</caption>
 * <tr><th>transmission</th><th>message</th><th></th></tr>
 * <tr><td>new</td><td>new</td><td>processed</td></tr>
 * <tr><td>seen</td><td>the same</td><td>the stored verdict again</td></tr>
 * <tr><td>new</td><td>seen</td><td>not processed; the stored verdict</td></tr>
 * <tr><td>seen</td><td>another</td><td>rejected: {@value #TRANSMISSION_REUSED}</td></tr>
 * </table>
 */
@ApplicationScoped
@Transactional
public class TakingIn {

    /** The code of the last case. */
    public static final String TRANSMISSION_REUSED = "transmission-reused";

    private static final String ROUTES = "routes";

    private static final String CLAIM_TRANSMISSION = """
            INSERT INTO inbox_transmission (sender, transmission_id, message_id, received_at)
            VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM_MESSAGE = """
            INSERT INTO inbox_message (sender, message_id, type, verdict, processed_at)
            VALUES (?, ?, ?, 'pending', ?)
                ON CONFLICT DO NOTHING
            """;

    /** In one order, so that two who come with the same do not wait for each other. */
    private static final String CLAIM_TRANSMISSIONS = """
            INSERT INTO inbox_transmission (sender, transmission_id, message_id, received_at)
            SELECT sender, transmission_id, message_id, ?
              FROM unnest(?, ?, ?) AS sending (sender, transmission_id, message_id)
             ORDER BY sender, transmission_id
                ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM_MESSAGES = """
            INSERT INTO inbox_message (sender, message_id, type, verdict, processed_at)
            SELECT sender, message_id, ?, 'accepted', ?
              FROM unnest(?, ?) AS message (sender, message_id)
             ORDER BY sender, message_id
                ON CONFLICT DO NOTHING
            """;

    private static final String MESSAGE_OF_TRANSMISSION =
            "SELECT message_id FROM inbox_transmission WHERE sender = ? AND transmission_id = ?";

    private static final String STORED = """
            SELECT verdict, code, reason, pointer, processed_at
              FROM inbox_message
             WHERE sender = ? AND message_id = ?
            """;

    private static final String DECIDE = """
            UPDATE inbox_message SET verdict = ?, code = ?, reason = ?, pointer = ?
             WHERE sender = ? AND message_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Measures measures;
    private final Map<String, EventHandler> handlers;

    @Inject
    TakingIn(Sql sql, Clock clock, Measures measures, @Any Instance<EventHandler> handlers) {
        this.sql = sql;
        this.clock = clock;
        this.measures = measures;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::type, Function.identity()));
    }

    /** The verdict on the message, whether it came for the first time or again. */
    public Taken take(Transmission transmission) {
        String transmissionId = transmission.id();
        ReceivedEvent event = transmission.event();
        EventHandler handler = handlerOf(event.type());
        String sender = sender(event);
        Instant now = clock.instant();
        if (sql.update(CLAIM_TRANSMISSION, sender, transmissionId, event.messageId(), now) == 0) {
            return seenTransmission(sender, transmissionId, event.messageId(), now);
        }
        if (sql.update(CLAIM_MESSAGE, sender, event.messageId(), event.type(), now) == 0) {
            return stored(sender, event.messageId(), Repeat.NEW_TRANSMISSION);
        }
        Verdict verdict = handler.take(event);
        count(event, verdict);
        decide(sender, event.messageId(), verdict);
        return new Taken(verdict, Repeat.FIRST, now);
    }

    /** Whether messages of this type may be taken together. */
    public boolean takesManyAtOnce(String type) {
        return handlerOf(type).takesManyAtOnce();
    }

    /**
     * Takes messages of one type in one transaction, with few statements.
     *
     * @throws SeenBefore when one of them came before; nothing is taken in then, and they go one by one
     */
    public List<Taken> takeTogether(List<Transmission> transmissions) {
        Instant now = clock.instant();
        List<ReceivedEvent> events =
                transmissions.stream().map(Transmission::event).toList();
        List<String> senders = events.stream().map(TakingIn::sender).toList();
        List<String> messages = events.stream().map(ReceivedEvent::messageId).toList();
        List<String> ids = transmissions.stream().map(Transmission::id).toList();
        String type = events.get(0).type();
        int all = transmissions.size();
        if (sql.update(CLAIM_TRANSMISSIONS, now, senders, ids, messages) < all
                || sql.update(CLAIM_MESSAGES, type, now, senders, messages) < all) {
            throw new SeenBefore();
        }
        List<Verdict> verdicts = handlerOf(type).takeAll(events);
        for (int i = 0; i < all; i++) {
            count(events.get(i), verdicts.get(i));
            if (verdicts.get(i) instanceof Verdict.Rejected) {
                decide(senders.get(i), messages.get(i), verdicts.get(i));
            }
        }
        return verdicts.stream()
                .map(verdict -> new Taken(verdict, Repeat.FIRST, now))
                .toList();
    }

    private EventHandler handlerOf(String type) {
        EventHandler handler = handlers.get(type);
        if (handler == null) {
            throw InboxRule.TYPE_IS_KNOWN.brokenAt("/event/type");
        }
        return handler;
    }

    /** What an agency sends; the routes' own receipts are counted as what they say of our messages. */
    private void count(ReceivedEvent event, Verdict verdict) {
        event.sender()
                .ifPresent(agency -> measures.count(
                        "familiensplan.received",
                        Map.of(
                                "agency",
                                agency.value(),
                                "outcome",
                                verdict instanceof Verdict.Rejected ? "REJECTED" : "ACCEPTED")));
    }

    private static String sender(ReceivedEvent event) {
        return event.sender().map(AgencyId::value).orElse(ROUTES);
    }

    private Taken seenTransmission(String sender, String transmissionId, String messageId, Instant now) {
        boolean sameMessage = sql.one(
                        MESSAGE_OF_TRANSMISSION, row -> row.getString(1).equals(messageId), sender, transmissionId)
                .orElse(false);
        return sameMessage
                ? stored(sender, messageId, Repeat.SAME_TRANSMISSION)
                : new Taken(
                        new Verdict.Rejected(
                                TRANSMISSION_REUSED,
                                "Forsendelsens id er brugt før til en anden meddelelse.",
                                "/transmissionId"),
                        Repeat.FIRST,
                        now);
    }

    private Taken stored(String sender, String messageId, Repeat repeat) {
        return sql.one(STORED, row -> taken(row, repeat), sender, messageId)
                .orElseThrow(() -> new IllegalStateException("a message that was seen has no verdict"));
    }

    private static Taken taken(ResultSet row, Repeat repeat) throws SQLException {
        Verdict verdict = row.getString(1).equals("accepted")
                ? Verdict.ACCEPTED
                : new Verdict.Rejected(row.getString(2), row.getString(3), row.getString(4));
        return new Taken(verdict, repeat, row.getTimestamp(5).toInstant());
    }

    private void decide(String sender, String messageId, Verdict verdict) {
        Optional<Verdict.Rejected> rejected =
                verdict instanceof Verdict.Rejected refusal ? Optional.of(refusal) : Optional.empty();
        sql.update(
                DECIDE,
                rejected.isPresent() ? "rejected" : "accepted",
                rejected.map(Verdict.Rejected::code).orElse(null),
                rejected.map(Verdict.Rejected::text).orElse(null),
                rejected.map(Verdict.Rejected::pointer).orElse(null),
                sender,
                messageId);
    }

    /** One of several came before. */
    public static final class SeenBefore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SeenBefore() {
            super("one of several messages came before");
        }
    }

    /** One sending of an event; the same event may be sent in several. */
    public record Transmission(String id, ReceivedEvent event) {}

    /** Whether it came for the first time. */
    public enum Repeat {
        FIRST,
        /** Sent once and delivered to us twice. */
        SAME_TRANSMISSION,
        /** Sent again by the sender. */
        NEW_TRANSMISSION
    }

    /** The verdict, and when it was given first. */
    public record Taken(Verdict verdict, Repeat repeat, Instant processedAt) {}
}
