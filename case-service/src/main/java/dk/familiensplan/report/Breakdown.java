package dk.familiensplan.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures of one population, divided in one direction, turned into cells that may be seen. The only way from a
 * {@link Figure} to a {@link Cell}.
 */
public final class Breakdown {

    private Breakdown() {}

    /** A figure that is part of no sum. */
    public static Cell alone(Figure figure) {
        return DisclosureControl.allows(figure.smallestGroup()) ? Cell.showing(figure) : Cell.HIDDEN;
    }

    /** Parts whose sum is neither shown nor to be had from other figures. */
    public static <K> Map<K, Cell> withoutTotal(Map<K, Figure> parts) {
        return cells(parts, DisclosureControl.hiddenAmong(groups(parts)));
    }

    /** Parts of a total that is shown as {@link #alone} allows, or that can be had from other figures. */
    public static <K> Map<K, Cell> ofTotal(Map<K, Figure> parts) {
        return cells(parts, DisclosureControl.hiddenAmongPartsOfATotal(groups(parts)));
    }

    /** Families by where they stand, rounded: the next quarter counts nearly the same ones. */
    public static <K> Map<K, Cell> ofWhatStands(Map<K, Figure> parts) {
        Map<K, Figure> rounded = new LinkedHashMap<>();
        parts.forEach((key, figure) -> rounded.put(key, figure.rounded()));
        return cells(rounded, DisclosureControl.hiddenAmongWhatStands(groups(parts)));
    }

    private static <K> Map<K, Integer> groups(Map<K, Figure> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().smallestGroup(), (a, b) -> a, LinkedHashMap::new));
    }

    private static <K> Map<K, Cell> cells(Map<K, Figure> parts, Set<K> hidden) {
        Map<K, Cell> cells = new LinkedHashMap<>();
        parts.forEach((key, figure) -> cells.put(key, hidden.contains(key) ? Cell.HIDDEN : Cell.showing(figure)));
        return cells;
    }
}
