package dk.familiensplan.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Decides which figures a steering group may see (invariant 18, ADR 0007): none with fewer than {@value #FEWEST_FAMILIES}
 * families behind it, and none that would let such a figure be worked out.
 *
 * <p>Two rules, so simple that they can be proved:
 *
 * <ol>
 *   <li><b>too few families</b>: a cell with fewer than {@value #FEWEST_FAMILIES} families behind it is hidden; no
 *       family at all is also fewer.
 *   <li><b>one more in the same shadow</b>: where the cells add up to a total that a reader has, or can make from
 *       other figures, and the first rule hid any, then the smallest of the others is hidden too, and every cell that
 *       equals it.
 * </ol>
 *
 * <p>Why this holds against a reader who knows the rules: what is hidden depends only on how many families stand
 * behind the cells, never on which cell it is, so swapping any two hidden cells gives a table that is published in
 * exactly the same way. One of the hidden cells has enough families, and any hidden cell could be that one. Two
 * hidden cells are therefore never enough by themselves: of {@code 4, 4, 4 and 5} with the total 17 it would not do to
 * hide the three fours, for three small cells make 12 in one way only.
 *
 * <p>The promise is for cells that add up in one direction. A table with totals both ways lets a hidden cell be worked
 * out across the other direction, and must not be published; {@link Breakdown} cannot express one.
 */
public final class DisclosureControl {

    /** The fewest families that a figure may be built on. */
    public static final int FEWEST_FAMILIES = 5;

    private DisclosureControl() {}

    /** Whether a figure that adds up with no other may be seen. */
    public static boolean allows(int familiesBehind) {
        return familiesBehind >= FEWEST_FAMILIES;
    }

    /**
     * The cells to hide among cells whose sum nobody can get.
     *
     * @param familiesBehind for each cell, the number of families that its figure is built on
     */
    public static <K> Set<K> hiddenAmong(Map<K, Integer> familiesBehind) {
        Set<K> hidden = new LinkedHashSet<>();
        familiesBehind.forEach((cell, families) -> {
            if (!allows(families)) {
                hidden.add(cell);
            }
        });
        return hidden;
    }

    /**
     * The cells to hide among cells whose sum is shown or can be got elsewhere. Either none is hidden, or one of the
     * hidden has enough families, or all are hidden.
     *
     * @param familiesBehind for each cell, the number of families that its figure is built on
     */
    public static <K> Set<K> hiddenAmongPartsOfATotal(Map<K, Integer> familiesBehind) {
        Set<K> hidden = hiddenAmong(familiesBehind);
        if (hidden.isEmpty()) {
            return hidden;
        }
        OptionalInt smallestOfTheOthers = familiesBehind.values().stream()
                .filter(DisclosureControl::allows)
                .mapToInt(Integer::intValue)
                .min();
        smallestOfTheOthers.ifPresent(smallest -> familiesBehind.forEach((cell, families) -> {
            if (families == smallest) {
                hidden.add(cell);
            }
        }));
        return hidden;
    }
}
