package dk.familiensplan.report;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides which figures a steering group may see (invariant 18, ADR 0032): none with fewer than {@value #FEWEST_FAMILIES}
 * families behind it, and none that would let such a figure be worked out.
 *
 * <p>Two rules:
 *
 * <ol>
 *   <li><b>too few families</b>: a cell with fewer than {@value #FEWEST_FAMILIES} families behind it is hidden; no
 *       family at all is also fewer.
 *   <li><b>shadow</b>: where the cells add up to a total that a reader has, or can make from other figures, and the
 *       first rule hid any, then every cell below {@value #SHOWN_BESIDE_A_HIDDEN} is hidden too. If what is hidden is
 *       then still so little, or so much, that a hidden cell is told of by the sum, every cell is hidden.
 * </ol>
 *
 * <p>Against a reader who knows the rules: how low the visible cells may be is fixed and told by no number, and the
 * hidden sum can be spread so that any hidden cell has each value from none to four, or enough. The least and the next
 * larger cell (the rule before this one) would not do: of hidden, hidden and 6 with the total 11, each hidden one was
 * exactly none or five.
 *
 * <p>The promise is for cells that add up in one direction. A table with totals both ways lets a hidden cell be worked
 * out across the other direction, and must not be published; {@link Breakdown} cannot express one.
 */
public final class DisclosureControl {

    /** The fewest families that a figure may be built on. */
    public static final int FEWEST_FAMILIES = 5;

    /** The fewest families of a part that is shown while another part of the same total is hidden. */
    public static final int SHOWN_BESIDE_A_HIDDEN = 10;

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
     * The cells to hide among cells whose sum is shown or can be got elsewhere: none, those in the shadow of a small
     * one, or all.
     *
     * @param familiesBehind for each cell, the number of families that its figure is built on
     */
    public static <K> Set<K> hiddenAmongPartsOfATotal(Map<K, Integer> familiesBehind) {
        return withTheShadow(familiesBehind, FEWEST_FAMILIES);
    }

    /**
     * The cells to hide among numbers of families that stand somewhere, each {@link #rounded}, whose sum is not shown but
     * is taken to shrink never: what was shown a quarter ago is then the least that the sum can be.
     *
     * @param families for each cell, the number of families
     */
    public static <K> Set<K> hiddenAmongWhatStands(Map<K, Integer> families) {
        return withTheShadow(families, 0);
    }

    private static <K> Set<K> withTheShadow(Map<K, Integer> familiesBehind, int leastHidden) {
        if (familiesBehind.values().stream().allMatch(DisclosureControl::allows)) {
            return new LinkedHashSet<>();
        }
        Set<K> hidden = new LinkedHashSet<>();
        int sum = 0;
        for (Map.Entry<K, Integer> cell : familiesBehind.entrySet()) {
            if (cell.getValue() < SHOWN_BESIDE_A_HIDDEN) {
                hidden.add(cell.getKey());
                sum += cell.getValue();
            }
        }
        int mostOfTheOthers = (hidden.size() - 1) * (SHOWN_BESIDE_A_HIDDEN - 1);
        boolean anyCouldBeNoneOrEnough = hidden.size() > 1 && sum >= leastHidden && sum <= mostOfTheOthers;
        return anyCouldBeNoneOrEnough ? hidden : new LinkedHashSet<>(familiesBehind.keySet());
    }

    /**
     * A number of families that stand somewhere, such as those with an active plan, to the nearest
     * {@value #FEWEST_FAMILIES}: the next quarter counts nearly the same families, and the difference of two exact numbers
     * would tell of the few that came or went.
     */
    public static double rounded(double families) {
        return FEWEST_FAMILIES * (double) Math.round(families / FEWEST_FAMILIES);
    }
}
