package dk.familiensplan.platform.rest;

import dk.familiensplan.platform.json.StrictValues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a page starts: the sort key of the last item of the page before. Opaque to clients, not secret. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    String encoded() {
        var joined = String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the parameter {@code after}.
     *
     * @param size how many parts the sort key has
     * @return empty for the first page
     * @throws RequestRefused 400 when it is not one of ours
     */
    public static Optional<Cursor> after(@Nullable String after, int size) {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            var parts = List.of(StrictValues.text(text).split(SEPARATOR, -1));
            if (parts.size() == size) {
                return Optional.of(new Cursor(parts));
            }
            throw unreadable();
        } catch (IllegalArgumentException notOurs) {
            throw unreadable();
        }
    }

    public String text(int part) {
        return parts.get(part);
    }

    public UUID uuid(int part) {
        return read(() -> StrictValues.uuid(parts.get(part)));
    }

    public Instant instant(int part) {
        return read(() -> StrictValues.instant(parts.get(part)));
    }

    public long number(int part) {
        return read(() -> Long.parseLong(parts.get(part)));
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException notOurs) {
            throw unreadable();
        }
    }

    private static RequestRefused unreadable() {
        return new RequestRefused(Fault.INVALID, "after");
    }
}
