package dk.familiensplan.platform.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a longer list, and where the next ones start.
 *
 * @param next for the parameter {@code after}; {@code null} on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows that were read with {@code LIMIT limit + 1}, so that it is known whether there are more.
     *
     * @param key the sort key of a row, in the order that the next query compares it
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> key, Function<R, T> view) {
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var next = more ? key.apply(shown.get(limit - 1)).encoded() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
