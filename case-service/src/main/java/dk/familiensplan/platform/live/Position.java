package dk.familiensplan.platform.live;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the stream of live events: the id that a browser sends back as {@code Last-Event-ID}.
 *
 * @param transaction who wrote it; events of one transaction become visible together
 * @param id its place among them
 */
public record Position(BigInteger transaction, long id) implements Comparable<Position> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,19})-([0-9]{1,18})");
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::transaction).thenComparing(Position::id);

    /** Empty when it is none of ours: the stream then starts now. */
    public static Optional<Position> read(@Nullable String text) {
        var form = text == null ? null : FORM.matcher(text);
        return form != null && form.matches()
                ? Optional.of(new Position(new BigInteger(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + id;
    }
}
