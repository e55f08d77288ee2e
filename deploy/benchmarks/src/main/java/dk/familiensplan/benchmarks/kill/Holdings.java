package dk.familiensplan.benchmarks.kill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.familiensplan.local.agencies.Entry;
import dk.familiensplan.local.play.AgenciesControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the agencies hold, read from their ledgers as they grow: each message with the broker's ids of the copies that
 * came, and how many of these the agency had asked for. An agency that sees a gap in the numbers for some seconds, as one
 * does while a killed process starts, asks for everything after the gap. Used by one thread.
 */
final class Holdings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgenciesControl control;
    private final Map<String, Held> agencies = new HashMap<>();

    /** Begins after what the ledgers hold already. */
    Holdings(AgenciesControl control, Set<String> agencies) {
        this.control = control;
        agencies.forEach(agency -> this.agencies.put(agency, new Held(control.nextLine(agency))));
    }

    /** Reads on. @return how many different messages all of them hold by now */
    int look() {
        agencies.forEach((agency, held) -> held.add(control.ledger(agency, held.nextLine)));
        return agencies.values().stream().mapToInt(held -> held.copies.size()).sum();
    }

    /** The messages that an agency holds. */
    Set<String> of(String agency) {
        Held held = agencies.get(agency);
        return held == null ? Set.of() : held.copies.keySet();
    }

    /** How many of them were put on its queue more often than once and once more for each time that it asked. */
    long doubled() {
        return agencies.values().stream().mapToLong(Held::doubled).sum();
    }

    /** How many were sent once more because their agency had asked for them. */
    long askedFor() {
        return agencies.values().stream().mapToLong(Held::askedFor).sum();
    }

    /** What one agency holds. */
    static final class Held {

        private final Map<String, Set<String>> copies = new HashMap<>();
        private final Map<String, Long> numbers = new HashMap<>();
        private final List<Long> asked = new ArrayList<>();
        private long nextLine;

        Held(long nextLine) {
            this.nextLine = nextLine;
        }

        void add(List<Entry> lines) {
            nextLine += lines.size();
            lines.forEach(this::add);
        }

        private void add(Entry line) {
            if (line.direction() == Entry.Direction.IN && line.kind().equals("MESSAGE")) {
                String message = String.valueOf(line.messageId());
                copies.computeIfAbsent(message, id -> new HashSet<>()).add(String.valueOf(line.jmsMessageId()));
                number(line, "number").ifPresent(number -> numbers.put(message, number));
            } else if (line.direction() == Entry.Direction.OUT) {
                number(line, "since").ifPresent(asked::add);
            }
        }

        /** Of the one format that has numbers and can ask. */
        private static Optional<Long> number(Entry line, String field) {
            if (!line.body().startsWith("{")) {
                return Optional.empty();
            }
            try {
                return Optional.of(JSON.readTree(line.body()).path(field))
                        .filter(JsonNode::isIntegralNumber)
                        .map(JsonNode::asLong);
            } catch (JsonProcessingException notJson) {
                return Optional.empty();
            }
        }

        /** Also what was on its way when it was asked for, and so comes twice. */
        private int asked(String message) {
            long number = numbers.getOrDefault(message, 0L);
            return (int) asked.stream().filter(since -> number > since).count();
        }

        long doubled() {
            return copies.entrySet().stream()
                    .filter(message -> message.getValue().size() > 1 + asked(message.getKey()))
                    .count();
        }

        long askedFor() {
            return copies.entrySet().stream()
                    .filter(message -> message.getValue().size() > 1 && asked(message.getKey()) > 0)
                    .count();
        }
    }
}
