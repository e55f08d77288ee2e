package dk.familiensplan.local.agencies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An agency's ledger in numbers.
 *
 * @param receipts of messages, every one counted
 * @param messages that are different from each other
 * @param redeliveries of the same delivery by the broker, as after a kill
 * @param doubled messages that were put on the queue more than once
 * @param acknowledgements of what the agency sent
 * @param unreadable what could not be read by the standard
 * @param sent by the agency of its own accord
 */
public record Holding(
        int receipts, int messages, int redeliveries, int doubled, int acknowledgements, int unreadable, int sent) {

    /** Counts the entries. */
    public static Holding of(List<Entry> entries) {
        int receipts = 0;
        int redeliveries = 0;
        int acknowledgements = 0;
        int unreadable = 0;
        int sent = 0;
        Map<String, Set<String>> deliveries = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.direction() == Entry.Direction.OUT) {
                sent++;
            } else if (entry.kind().equals(Received.Kind.ACKNOWLEDGEMENT.name())) {
                acknowledgements++;
            } else if (entry.kind().equals(Received.Kind.UNREADABLE.name())) {
                unreadable++;
            } else if (entry.kind().equals(Received.Kind.MESSAGE.name())) {
                receipts++;
                boolean newDelivery = deliveries
                        .computeIfAbsent(String.valueOf(entry.messageId()), id -> new HashSet<>())
                        .add(String.valueOf(entry.jmsMessageId()));
                if (!newDelivery) {
                    redeliveries++;
                }
            }
        }
        int doubled =
                (int) deliveries.values().stream().filter(ids -> ids.size() > 1).count();
        return new Holding(receipts, deliveries.size(), redeliveries, doubled, acknowledgements, unreadable, sent);
    }
}
