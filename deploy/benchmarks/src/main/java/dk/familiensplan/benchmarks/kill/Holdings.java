package dk.familiensplan.benchmarks.kill;

import dk.familiensplan.local.agencies.Entry;
import dk.familiensplan.local.play.AgenciesControl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the agencies hold, read from their ledgers as they grow: each message with the broker's ids of the copies that
 * came. Used by one thread.
 */
final class Holdings {

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

    /** The messages that an agency holds, and how often each was put on its queue; the broker's redeliveries are one. */
    Map<String, Integer> of(String agency) {
        Map<String, Integer> counted = new HashMap<>();
        Held held = agencies.get(agency);
        if (held != null) {
            held.copies.forEach((message, ids) -> counted.put(message, ids.size()));
        }
        return counted;
    }

    private static final class Held {

        private final Map<String, Set<String>> copies = new HashMap<>();
        private long nextLine;

        private Held(long nextLine) {
            this.nextLine = nextLine;
        }

        private void add(List<Entry> lines) {
            nextLine += lines.size();
            lines.stream()
                    .filter(line -> line.direction() == Entry.Direction.IN
                            && line.kind().equals("MESSAGE"))
                    .forEach(line -> copies.computeIfAbsent(String.valueOf(line.messageId()), id -> new HashSet<>())
                            .add(String.valueOf(line.jmsMessageId())));
        }
    }
}
