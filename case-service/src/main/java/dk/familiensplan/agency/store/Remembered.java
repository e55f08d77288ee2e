package dk.familiensplan.agency.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read a moment ago, so that a page that names ten agencies does not ask ten times. Another instance's change is
 * seen when it is {@link #FOR this} old; nothing that decides on access may be read through here.
 */
final class Remembered<K, V> {

    /** For so long. */
    static final Duration FOR = Duration.ofSeconds(10);

    private final Map<K, Read<V>> read = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Remembered(InstantSource clock) {
        this.clock = clock;
    }

    /** What is remembered of the key, or else what the reading finds; that there is nothing is not remembered. */
    Optional<V> get(K key, Function<K, Optional<V>> reading) {
        Instant now = clock.instant();
        Read<V> known = read.get(key);
        if (known != null && known.at().plus(FOR).isAfter(now)) {
            return Optional.of(known.value());
        }
        Optional<V> found = reading.apply(key);
        found.ifPresent(value -> read.put(key, new Read<>(value, now)));
        return found;
    }

    void forget() {
        read.clear();
    }

    private record Read<V>(V value, Instant at) {}
}
