package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a budget's cost tells of one family, and an adversary who has the figure, the program, and the other families. */
class CostTallyTest {

    private static final long[] STEPS = {5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000};

    @ParameterizedTest
    @CsvSource({
        "1, 5000",
        "7499, 5000",
        "7500, 10000",
        "14999, 10000",
        "15000, 20000",
        "34999, 20000",
        "35000, 50000",
        "75000, 100000",
        "149999, 100000",
        "150000, 200000",
        "1400000, 1000000",
        "1500000, 2000000"
    })
    void countsAFamilyWithTheNearestStep(double kroner, long step) {
        assertThat(CostTally.stepOf(kroner)).isEqualTo(step);
    }

    @Test
    void tellsTheSumOfTheStepsToTwoDigitsAndNoFinerThanTenThousand() {
        assertThat(of(20_000, 20_000, 20_000, 20_000, 20_000, 5_000).rounded()).isEqualTo(110_000);
        assertThat(of(5_000, 5_000, 5_000, 5_000, 5_000).rounded()).isEqualTo(30_000);
        assertThat(of(500_000, 500_000, 200_000, 20_000, 10_000, 5_000).rounded())
                .isEqualTo(1_200_000);
    }

    @Test
    void hidesABudgetThatAFewFamiliesMakeUp() {
        assertThat(of(500_000, 20_000, 20_000, 20_000, 20_000).isDominated()).isTrue();
        assertThat(of(100_000, 100_000, 100_000, 5_000, 5_000).isDominated()).isTrue();
        assertThat(of(100_000, 100_000, 100_000, 10_000, 10_000).isDominated()).isFalse();
        assertThat(Breakdown.alone(Figure.cost(of(500_000, 20_000, 20_000, 20_000, 20_000))))
                .isEqualTo(Cell.HIDDEN);
        assertThat(Breakdown.alone(Figure.cost(of(50_000, 50_000, 50_000, 50_000))))
                .isEqualTo(Cell.HIDDEN);
        assertThat(Breakdown.alone(Figure.cost(of(50_000, 50_000, 50_000, 50_000, 50_000)))
                        .value())
                .isEqualByComparingTo("250000");
    }

    @Property
    void dependsOnNoOrder(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 100, max = 900_000) Double> amounts) {
        List<Double> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled);

        assertThat(published(shuffled)).isEqualTo(published(amounts));
    }

    /** Who knows what every other family cost, in this quarter and all others, learns a family's amount to a factor of two. */
    @Property
    void tellsWhoKnowsAllOthersAFamilysAmountToNoCloserThanAStep(
            @ForAll @Size(min = 5, max = 8) List<@DoubleRange(min = 100, max = 900_000) Double> amounts) {
        double mine = amounts.get(0);
        List<Double> others = amounts.subList(1, amounts.size());

        TreeSet<Double> possible = new TreeSet<>();
        for (double guess = 100; guess < 4_000_000; guess *= 1.02) {
            if (published(with(others, guess)).equals(published(amounts))) {
                possible.add(guess);
            }
        }

        assertThat(possible.last() / possible.first()).isGreaterThan(1.9);
        assertThat(mine).isBetween(possible.first() / 1.03, possible.last() * 1.03);
    }

    @Test
    void wouldTellThemAlmostAllIfTheSumAloneWereRounded() {
        Function<List<Double>, Long> rounded = all -> 10_000
                * Math.round(all.stream().mapToDouble(Double::doubleValue).sum() / 10_000);
        List<Double> others = List.of(400_000.0, 350_000.0, 300_000.0, 250_000.0);

        TreeSet<Double> possible = new TreeSet<>();
        for (double guess = 1_000; guess < 2_000_000; guess += 1_000) {
            if (rounded.apply(with(others, guess)).equals(rounded.apply(with(others, 800_000)))) {
                possible.add(guess);
            }
        }

        assertThat(possible.last() - possible.first()).isLessThan(10_000);
    }

    /**
     * Two who know their own amounts and each other's, and that the figure is shown, can still not hold the largest of the
     * others for less than a fifth above what it is: every table of five and six families.
     */
    @Test
    void keepsTheLargestFromTwoWhoPutTogetherWhatTheyKnow() {
        everyTable(5).forEach(CostTallyTest::keepsTheLargest);
        everyTable(6).forEach(CostTallyTest::keepsTheLargest);
    }

    private static void keepsTheLargest(long[] steps) {
        CostTally tally = of(steps);
        if (!tally.isDominated()) {
            long[] sorted = steps.clone();
            Arrays.sort(sorted);
            long largest = sorted[sorted.length - 1];
            long known = sorted[sorted.length - 2] + sorted[sorted.length - 3];
            long sum = Arrays.stream(steps).sum();
            assertThat((double) sum - known)
                    .as("what they can hold the largest for at most")
                    .isGreaterThanOrEqualTo(1.2 * largest);
        }
    }

    private static List<long[]> everyTable(int families) {
        List<long[]> tables = new ArrayList<>();
        grow(new long[families], 0, 0, tables);
        return tables;
    }

    private static void grow(long[] table, int family, int least, List<long[]> tables) {
        if (family == table.length) {
            tables.add(table.clone());
            return;
        }
        for (int step = least; step < STEPS.length; step++) {
            table[family] = STEPS[step];
            grow(table, family + 1, step, tables);
        }
    }

    private static List<Double> with(List<Double> others, double guess) {
        List<Double> all = new ArrayList<>(others);
        all.add(guess);
        return all;
    }

    private static Map<String, Object> published(List<Double> amounts) {
        CostTally tally = new CostTally();
        amounts.forEach(tally::add);
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("hidden", tally.isDominated());
        cell.put("value", tally.isDominated() ? 0 : tally.rounded());
        return cell;
    }

    private static CostTally of(long... kroner) {
        CostTally tally = new CostTally();
        for (long amount : kroner) {
            tally.add(amount);
        }
        return tally;
    }
}
