package dk.familiensplan.local.agencies;

import dk.familiensplan.local.Municipality.Agency;
import dk.familiensplan.local.agencies.Standard.Verdict;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One agency's own system. All it has is its user at the broker: it reads its inbox, writes to its outbox and keeps
 * its ledger.
 *
 * <p>A receipt is in the ledger on disk, and its answer in the outbox, before the broker is told that it was taken; a
 * kill in between gives a second receipt of the same delivery and the stored answer once more, never a loss.
 */
final class AgencySystem implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AgencySystem.class);
    private static final long WAIT_FOR_MESSAGE_MS = 500;
    private static final long WAIT_FOR_BROKER_MS = 1_000;

    /** One sync to disk and one broker transaction serve so many at a time. */
    private static final int TOGETHER = 20;

    private final Agency agency;
    private final Standard standard;
    private final Repertoire repertoire;
    private final Ledger ledger;
    private final InstantSource clock;
    private final ActiveMQConnectionFactory broker;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread reader;
    private final Numbers numbers = new Numbers();
    private volatile Manner manner = Manner.ACKNOWLEDGES;

    AgencySystem(
            Agency agency,
            Standard standard,
            Repertoire repertoire,
            Ledger ledger,
            String brokerUrl,
            String password,
            InstantSource clock) {
        this.agency = agency;
        this.standard = standard;
        this.repertoire = repertoire;
        this.ledger = ledger;
        this.clock = clock;
        this.broker = new ActiveMQConnectionFactory(brokerUrl, agency.brokerUser(), password);
        for (Entry entry : ledger.from(1)) {
            if (entry.direction() == Entry.Direction.IN) {
                standard.numberIn(entry.body()).ifPresent(number -> numbers.came(number, entry.at()));
            }
        }
        this.reader = new Thread(this::readUntilStopped, agency.id());
    }

    void start() {
        reader.start();
    }

    Agency agency() {
        return agency;
    }

    Standard standard() {
        return standard;
    }

    Repertoire repertoire() {
        return repertoire;
    }

    Ledger ledger() {
        return ledger;
    }

    Manner manner() {
        return manner;
    }

    void behave(Manner wanted) {
        this.manner = wanted;
    }

    /** Writes to the outbox; when this returns the broker has it on disk. */
    Entry send(Outgoing outgoing, String title) throws JMSException {
        try (Connection connection = broker.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer outbox = session.createProducer(session.createQueue(agency.outbox()))) {
            TextMessage message = message(session, outgoing);
            outbox.send(message);
            Entry entry = ledger.add(sent(outgoing, message.getJMSMessageID(), title));
            ledger.sync();
            return entry;
        }
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        broker.close();
        ledger.close();
    }

    private void readUntilStopped() {
        while (!isStopping(0)) {
            try (Connection connection = broker.createConnection();
                    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
                    MessageConsumer inbox = session.createConsumer(session.createQueue(agency.inbox()));
                    MessageProducer outbox = session.createProducer(session.createQueue(agency.outbox()))) {
                connection.start();
                LOG.info("{} reads its inbox", agency.id());
                while (!isStopping(0)) {
                    takeSome(session, inbox, outbox);
                }
            } catch (JMSException brokerIsAway) {
                LOG.warn("{} has no broker: {}", agency.id(), brokerIsAway.getMessage());
                isStopping(WAIT_FOR_BROKER_MS);
            }
        }
    }

    private void takeSome(Session session, MessageConsumer inbox, MessageProducer outbox) throws JMSException {
        Message message = inbox.receive(WAIT_FOR_MESSAGE_MS);
        if (message == null) {
            askForWhatIsMissing();
        }
        int taken = 0;
        while (message != null) {
            take(message, session, outbox);
            taken++;
            message = taken < TOGETHER ? inbox.receiveNoWait() : null;
        }
        if (taken > 0) {
            ledger.sync();
            session.commit();
        }
    }

    /** While it is quiet: what is only late has come by then. */
    private void askForWhatIsMissing() throws JMSException {
        OptionalLong before = numbers.gapSince(clock.instant());
        if (before.isPresent() && manner != Manner.SILENT) {
            Optional<Outgoing> request = standard.askForAllAfter(before.getAsLong());
            if (request.isPresent()) {
                LOG.info("{} has a gap after number {}", agency.id(), before.getAsLong());
                send(request.get(), "Alt efter nummer " + before.getAsLong());
            }
        }
    }

    private void take(Message message, Session session, MessageProducer outbox) throws JMSException {
        String body = body(message);
        Received received = standard.read(body, message.getJMSCorrelationID());
        standard.numberIn(body).ifPresent(number -> numbers.came(number, clock.instant()));
        Repeat repeat = received.kind() == Received.Kind.MESSAGE ? repeat(received) : null;
        Verdict verdict = verdict(received, repeat);
        Optional<Outgoing> answer = manner == Manner.SILENT || verdict == null
                ? Optional.empty()
                : Optional.of(answer(received, repeat, verdict));
        ledger.add(new Entry(
                0,
                Entry.Direction.IN,
                clock.instant(),
                message.getJMSMessageID(),
                message.getJMSRedelivered(),
                received.kind().name(),
                repeat,
                received.transmissionId(),
                received.messageId(),
                received.refersTo(),
                verdict == null ? received.outcome() : verdict.name(),
                received.reason(),
                received.about(),
                received.title(),
                received.text(),
                body,
                answer.map(Outgoing::body).orElse(null),
                answer.map(Outgoing::correlationId).orElse(null)));
        if (answer.isPresent()) {
            outbox.send(message(session, answer.get()));
        }
    }

    private Repeat repeat(Received received) {
        Optional<Entry> sending = sendingBefore(received);
        if (sending.isPresent()) {
            boolean sameMessage = Objects.equals(sending.get().messageId(), received.messageId());
            return sameMessage ? Repeat.SAME_TRANSMISSION : Repeat.TRANSMISSION_REUSED;
        }
        return messageBefore(received).isPresent() ? Repeat.NEW_TRANSMISSION : Repeat.FIRST;
    }

    /** What we say of it; nothing of an acknowledgement or a receipt, which are never answered. */
    private @Nullable Verdict verdict(Received received, @Nullable Repeat repeat) {
        if (received.kind() == Received.Kind.ACKNOWLEDGEMENT || received.kind() == Received.Kind.RECEIPT) {
            return null;
        }
        if (received.kind() == Received.Kind.UNREADABLE || repeat == Repeat.TRANSMISSION_REUSED) {
            return Verdict.CONTENT_WRONG;
        }
        if (repeat == Repeat.SAME_TRANSMISSION || repeat == Repeat.NEW_TRANSMISSION) {
            Optional<Verdict> stored = messageBefore(received)
                    .map(Entry::outcome)
                    .map(Verdict::valueOf)
                    .filter(before -> before != Verdict.OWN_TROUBLE || repeat == Repeat.SAME_TRANSMISSION);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        return switch (manner) {
            case REJECTS -> Verdict.CONTENT_WRONG;
            case TRANSIENT_ERROR -> Verdict.OWN_TROUBLE;
            case ACKNOWLEDGES, SILENT -> Verdict.OK;
        };
    }

    private Outgoing answer(Received received, @Nullable Repeat repeat, Verdict verdict) {
        if (repeat == Repeat.SAME_TRANSMISSION) {
            Optional<Entry> before = sendingBefore(received);
            if (before.isPresent() && before.get().answer() != null) {
                return new Outgoing(
                        null, null, before.get().answer(), before.get().answerCorrelationId());
            }
        }
        return standard.acknowledge(received, verdict, clock.instant());
    }

    private Optional<Entry> sendingBefore(Received received) {
        return Optional.ofNullable(received.transmissionId()).flatMap(ledger::transmission);
    }

    private Optional<Entry> messageBefore(Received received) {
        return Optional.ofNullable(received.messageId()).flatMap(ledger::message);
    }

    private Entry sent(Outgoing outgoing, String jmsMessageId, String title) {
        return new Entry(
                0,
                Entry.Direction.OUT,
                clock.instant(),
                jmsMessageId,
                false,
                "SENT",
                null,
                outgoing.transmissionId(),
                outgoing.messageId(),
                null,
                null,
                null,
                null,
                title,
                null,
                outgoing.body(),
                null,
                outgoing.correlationId());
    }

    private static TextMessage message(Session session, Outgoing outgoing) throws JMSException {
        TextMessage message = session.createTextMessage(outgoing.body());
        if (outgoing.correlationId() != null) {
            message.setJMSCorrelationID(outgoing.correlationId());
        }
        return message;
    }

    private static String body(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? "" : text.getText();
        }
        if (message instanceof BytesMessage bytes) {
            byte[] content = new byte[Math.toIntExact(bytes.getBodyLength())];
            bytes.readBytes(content);
            return new String(content, StandardCharsets.UTF_8);
        }
        return "";
    }

    private boolean isStopping(long waitMs) {
        try {
            return stopping.await(waitMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
