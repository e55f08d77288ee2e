package dk.familiensplan.local.agencies;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The numbers of what an agency is given, and which of them are missing. Messages of two families may pass each other, so
 * a gap is one only when it has stood for a while; it is asked about once, since what may no longer be shared never comes.
 */
final class Numbers {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TreeMap<Long, Instant> missing = new TreeMap<>();
    private long highest;

    /** A message with this number came. */
    void came(long number, Instant now) {
        missing.remove(number);
        for (long between = highest + 1; between < number; between++) {
            missing.put(between, now);
        }
        highest = Math.max(highest, number);
    }

    /** The last number before a gap that has stood for long enough; from now on it counts as asked about. */
    OptionalLong gapSince(Instant now) {
        if (missing.isEmpty() || missing.firstEntry().getValue().plus(PATIENCE).isAfter(now)) {
            return OptionalLong.empty();
        }
        long before = missing.firstKey() - 1;
        missing.clear();
        return OptionalLong.of(before);
    }
}
