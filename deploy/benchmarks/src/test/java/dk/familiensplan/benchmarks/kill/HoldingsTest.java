package dk.familiensplan.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.agencies.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    private final Holdings.Held held = new Holdings.Held(1);

    @Test
    void countsAMessageThatCameTwiceAsDoubled() {
        held.add(List.of(came("a", 1, "first"), came("a", 1, "second")));

        assertThat(held.doubled()).isOne();
        assertThat(held.askedFor()).isZero();
    }

    @Test
    void countsOneDeliveryThatTheBrokerRepeatsOnce() {
        held.add(List.of(came("a", 1, "first"), came("a", 1, "first")));

        assertThat(held.doubled()).isZero();
    }

    @Test
    void doesNotCountWhatTheAgencyAskedForAsDoubled() {
        held.add(List.of(came("a", 1, "1"), came("c", 3, "2"), asked(1), came("b", 2, "3"), came("c", 3, "4")));

        assertThat(held.doubled()).isZero();
        assertThat(held.askedFor()).isOne();
    }

    @Test
    void countsWhatCameMoreOftenThanItWasAskedForAsDoubled() {
        held.add(List.of(came("c", 3, "1"), asked(1), came("c", 3, "2"), came("c", 3, "3")));

        assertThat(held.doubled()).isOne();
    }

    @Test
    void countsWhatWasNotAmongThatAskedForAsDoubled() {
        held.add(List.of(came("a", 1, "1"), came("c", 3, "2"), asked(1), came("a", 1, "3")));

        assertThat(held.doubled()).isOne();
    }

    private static Entry came(String message, int number, String delivery) {
        return entry(Entry.Direction.IN, "MESSAGE", message, delivery, "{\"number\":" + number + "}");
    }

    private static Entry asked(int since) {
        return entry(Entry.Direction.OUT, "SENT", null, "ask", "{\"since\":" + since + "}");
    }

    private static Entry entry(
            Entry.Direction direction, String kind, @Nullable String message, String delivery, String body) {
        return new Entry(
                1,
                direction,
                Instant.EPOCH,
                delivery,
                false,
                kind,
                null,
                message,
                message,
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                null,
                null);
    }
}
