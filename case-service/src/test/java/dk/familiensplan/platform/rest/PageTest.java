package dk.familiensplan.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Property
    void pagesTogetherHoldEachItemOnce(
            @ForAll @IntRange(max = 60) int total, @ForAll @IntRange(min = 1, max = 10) int limit) {
        var all = IntStream.range(0, total).boxed().toList();

        var read = new ArrayList<Integer>();
        @Nullable String after = null;
        do {
            var page = pageOf(all, after, limit);
            read.addAll(page.items());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            after = page.next();
        } while (after != null);

        assertThat(read).isEqualTo(all);
    }

    private static Page<Integer> pageOf(List<Integer> all, @Nullable String after, int limit) {
        long last = Cursor.after(after, 1).map(cursor -> cursor.number(0)).orElse(-1L);
        var rows = all.stream().filter(item -> item > last).limit(limit + 1L).toList();
        return Page.of(rows, limit, Cursor::of, item -> item);
    }

    @Test
    void startsAtTheBeginningWithoutACursor() {
        assertThat(Cursor.after(null, 2)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "YQ", "AAAA", "YQpiCmM"})
    void refusesACursorThatIsNotOurs(String after) {
        assertThatThrownBy(() -> Cursor.after(after, 2)).isInstanceOf(RequestRefused.class);
    }

    @Test
    void refusesACursorWithOtherTypes() {
        var cursor = Cursor.after(Cursor.of("text").encoded(), 1).orElseThrow();

        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(RequestRefused.class);
    }
}
