package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An adversary who has the published table, its total, and the program that publishes: for each thing that can be
 * published, every table that would have been published like that. What is the same in all of them, the adversary
 * knows.
 */
class AdversaryTest {

    private static final int MOST_FAMILIES = 22;

    /** A table, cell by cell, as families; one contact for each, so that the sum is the total of families. */
    private record Published(
            List<@Nullable Integer> visible, @Nullable Integer total) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void holdsEveryNumberFromNoneToFourForPossibleAndEnoughToo(int cells) {
        Map<Published, Worlds> seen = everyTable(cells, DisclosureControl::hiddenAmongPartsOfATotal);

        assertThat(seen.entrySet())
                .filteredOn(published -> canBeSeen(published.getKey().total()))
                .isNotEmpty()
                .allSatisfy(published -> {
                    for (int cell = 0; cell < cells; cell++) {
                        if (published.getKey().visible().get(cell) == null) {
                            assertThat(published.getValue().possible(cell))
                                    .as("cell %d of %s", cell, published.getKey())
                                    .contains(0, 1, 2, 3, 4)
                                    .anyMatch(DisclosureControl::allows);
                        }
                    }
                });
    }

    /** A larger total has tables with larger cells than the search has. */
    private static boolean canBeSeen(@Nullable Integer total) {
        return total != null && total <= MOST_FAMILIES;
    }

    @Test
    void wouldKnowACellToBeNoneOrFiveIfOnlyTheNextLargerWereHidden() {
        Map<Published, Worlds> seen = everyTable(3, AdversaryTest::andTheNextLarger);

        Published six = new Published(Arrays.asList(null, null, 6), 11);
        assertThat(seen.get(six).possible(0)).containsExactlyInAnyOrder(0, 5);
    }

    @Test
    void wouldWorkOutACellIfOnlyTwoHadToBeHidden() {
        Map<Published, Worlds> seen = everyTable(4, AdversaryTest::atLeastTwo);

        Published threeFours = new Published(Arrays.asList(null, null, null, 5), 17);
        assertThat(seen).containsKey(threeFours);
        assertThat(seen.get(threeFours).possible(0)).containsExactly(4);
    }

    @Test
    void wouldWorkOutACellIfOnlySmallOnesWereHidden() {
        Map<Published, Worlds> seen = everyTable(2, DisclosureControl::hiddenAmong);

        Published one = new Published(Arrays.asList(null, 9), 12);
        assertThat(seen.get(one).possible(0)).containsExactly(3);
    }

    /**
     * Plans by status: no total, but an adversary may take it that no plan is lost from one quarter to the next. The
     * parts of both quarters are published as {@link WorkingOutQuarter} does; the two are looked at together.
     */
    @Test
    void learnsNothingOfAHiddenStatusFromTheQuarterBefore() {
        Map<List<List<@Nullable Integer>>, Worlds> seen =
                new TwoQuarters(DisclosureControl::hiddenAmongWhatStands, AdversaryTest::toTheNearestFive).everyPair();

        assertThat(seen.entrySet())
                .filteredOn(published -> publishesALittle(published.getKey()))
                .isNotEmpty()
                .allSatisfy(published -> {
                    List<@Nullable Integer> second = published.getKey().get(1);
                    for (int cell = 0; cell < STATUSES; cell++) {
                        if (second.get(cell) == null) {
                            assertThat(published.getValue().possible(cell))
                                    .as("cell %d of %s", cell, published.getKey())
                                    .contains(0, 1, 2, 3, 4)
                                    .anyMatch(DisclosureControl::allows);
                        }
                    }
                });
    }

    @Test
    void wouldWorkOutAHiddenStatusIfNeitherRoundedNorInTheShadow() {
        TwoQuarters quarters = new TwoQuarters(DisclosureControl::hiddenAmong, Function.identity());

        Worlds closing = quarters.worldsOf(Arrays.asList(8, 5, 5), Arrays.asList(null, 7, 7));
        assertThat(closing.possible(0)).containsExactly(4);
    }

    private static final int DAYS_OF_A_QUARTER = 92;
    private static final int WEEK = 7;

    /** Obstacles that stand are there again a quarter later, that much older: what the two means tell of one that is new. */
    @ParameterizedTest
    @CsvSource({"5, 20, 0", "5, 90, 45", "6, 200, 91", "9, 60, 8", "12, 150, 30", "22, 40, 3"})
    void learnsTheAgeOfANewObstacleToNoCloserThanAFortnight(int before, int meanAge, int age) {
        int now = before + 1;
        double older = meanAge + DAYS_OF_A_QUARTER;
        double shownBefore = inWeeks(meanAge);
        double shownNow = inWeeks((before * older + age) / now);

        double youngest = DAYS_OF_A_QUARTER;
        double oldest = 0;
        for (int counted = DisclosureControl.FEWEST_FAMILIES; counted <= before + 2; counted++) {
            if (toTheNearestFive(counted).equals(toTheNearestFive(before))
                    && toTheNearestFive(counted + 1).equals(toTheNearestFive(now))) {
                double likely = (counted + 1) * shownNow - counted * (shownBefore + DAYS_OF_A_QUARTER);
                double unsure = (2 * counted + 1) * WEEK / 2.0;
                youngest = Math.min(youngest, Math.max(0, likely - unsure));
                oldest = Math.max(oldest, Math.min(DAYS_OF_A_QUARTER, likely + unsure));
            }
        }

        assertThat(oldest - youngest).isGreaterThan(14);
        assertThat((double) age).isBetween(youngest, oldest);
    }

    private static double inWeeks(double days) {
        return WEEK * (double) Math.round(days / WEEK);
    }

    private static final int STATUSES = 3;
    private static final int MOST_WITH_A_STATUS = 13;

    /** Larger cells than the search has would be published like its largest. */
    private static boolean publishesALittle(List<List<@Nullable Integer>> quarters) {
        return quarters.stream()
                .flatMap(List::stream)
                .allMatch(value -> value == null || value < MOST_WITH_A_STATUS - DisclosureControl.FEWEST_FAMILIES / 2);
    }

    private static Integer toTheNearestFive(Integer families) {
        return (int) DisclosureControl.rounded(families);
    }

    /** What two quarters can look like together, when no fewer families are counted in the second. */
    private static final class TwoQuarters {

        private final Map<List<@Nullable Integer>, Integer> fewestBefore = new HashMap<>();
        private final Map<List<@Nullable Integer>, List<int[]>> after = new HashMap<>();

        private TwoQuarters(Function<Map<Integer, Integer>, Set<Integer>> rule, Function<Integer, Integer> written) {
            int[] table = new int[STATUSES];
            do {
                List<@Nullable Integer> published = new ArrayList<>();
                publish(table, rule)
                        .visible()
                        .forEach(value -> published.add(value == null ? null : written.apply(value)));
                fewestBefore.merge(published, Arrays.stream(table).sum(), Math::min);
                after.computeIfAbsent(published, key -> new ArrayList<>()).add(table.clone());
            } while (next(table, MOST_WITH_A_STATUS));
        }

        private Map<List<List<@Nullable Integer>>, Worlds> everyPair() {
            Map<List<List<@Nullable Integer>>, Worlds> seen = new HashMap<>();
            for (List<@Nullable Integer> before : fewestBefore.keySet()) {
                for (List<@Nullable Integer> published : after.keySet()) {
                    Worlds worlds = worldsOf(before, published);
                    if (!worlds.possible(0).isEmpty()) {
                        seen.put(List.of(before, published), worlds);
                    }
                }
            }
            return seen;
        }

        private Worlds worldsOf(List<@Nullable Integer> before, List<@Nullable Integer> published) {
            Worlds worlds = new Worlds(STATUSES);
            int fewest = fewestBefore.getOrDefault(before, 0);
            for (int[] world : after.getOrDefault(published, List.of())) {
                if (Arrays.stream(world).sum() >= fewest) {
                    worlds.add(world);
                }
            }
            return worlds;
        }
    }

    /** The rule that first comes to mind, and is too weak: another cell only where there is one hidden. */
    private static Set<Integer> atLeastTwo(Map<Integer, Integer> families) {
        Set<Integer> hidden = DisclosureControl.hiddenAmong(families);
        return hidden.size() == 1 ? andTheNextLarger(families) : hidden;
    }

    /** The smallest of the others, and what equals it: hides less, and tells more. */
    private static Set<Integer> andTheNextLarger(Map<Integer, Integer> families) {
        Set<Integer> hidden = DisclosureControl.hiddenAmong(families);
        if (!hidden.isEmpty()) {
            int next = families.values().stream()
                    .filter(DisclosureControl::allows)
                    .min(Integer::compare)
                    .orElse(0);
            families.forEach((cell, count) -> {
                if (count == next) {
                    hidden.add(cell);
                }
            });
        }
        return hidden;
    }

    private static Map<Published, Worlds> everyTable(int cells, Function<Map<Integer, Integer>, Set<Integer>> rule) {
        Map<Published, Worlds> seen = new HashMap<>();
        int[] table = new int[cells];
        do {
            seen.computeIfAbsent(publish(table, rule), published -> new Worlds(cells))
                    .add(table);
        } while (next(table, MOST_FAMILIES));
        return seen;
    }

    private static Published publish(int[] table, Function<Map<Integer, Integer>, Set<Integer>> rule) {
        Map<Integer, Integer> families = new LinkedHashMap<>();
        int total = 0;
        for (int cell = 0; cell < table.length; cell++) {
            families.put(cell, table[cell]);
            total += table[cell];
        }
        Set<Integer> hidden = rule.apply(families);
        List<@Nullable Integer> visible = new ArrayList<>();
        families.forEach((cell, count) -> visible.add(hidden.contains(cell) ? null : count));
        return new Published(visible, DisclosureControl.allows(total) ? total : null);
    }

    private static boolean next(int[] table, int most) {
        for (int cell = 0; cell < table.length; cell++) {
            if (++table[cell] <= most) {
                return true;
            }
            table[cell] = 0;
        }
        return false;
    }

    /** The values that each cell has in the tables that are published in the same way. */
    private static final class Worlds {

        private final List<Set<Integer>> values = new ArrayList<>();

        private Worlds(int cells) {
            for (int cell = 0; cell < cells; cell++) {
                values.add(new LinkedHashSet<>());
            }
        }

        private void add(int[] table) {
            for (int cell = 0; cell < table.length; cell++) {
                values.get(cell).add(table[cell]);
            }
        }

        private Set<Integer> possible(int cell) {
            return values.get(cell);
        }
    }
}
