package dk.familiensplan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Property
    void readsWhatItWrote(
            @ForAll @LongRange(min = 0) long transaction, @ForAll @LongRange(min = 0, max = 999_999) long id) {
        var position = new Position(BigInteger.valueOf(transaction), id);

        assertThat(Position.read(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-", "7-", "-7", "a-b", "7-7-7", "7-7; DROP TABLE live_event"})
    void startsAnewWhereItCannotRead(String text) {
        assertThat(Position.read(text)).isEmpty();
    }
}
