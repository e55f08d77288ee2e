package dk.familiensplan.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What families cost one budget in a quarter, made so that no family's amount can be worked out from the sum (ADR 0036).
 * Pure; takes one family after the other.
 *
 * <p>Each family counts with a step of 5,000, 10,000, 20,000, 50,000, 100,000 kroner and so on, whichever is nearest to
 * what it cost. All that is told is worked out from the steps alone. So whoever knows what every other family cost, in
 * every quarter, learns a family's amount to a step, and no closer: the amounts of a step differ by a factor of two or more.
 */
final class CostTally {

    /** How much of the largest step the families after the three largest must make up together. */
    static final double LEAST_OF_THE_OTHERS = 0.2;

    private static final long[] STEPS_OF_A_POWER = {1, 2, 5};
    private static final long SMALLEST_STEP = 5_000;
    private static final int DIGITS = 2;
    private static final long NEAREST = 10_000;
    private static final int LARGEST = 3;

    private final long[] largest = new long[LARGEST];
    private int families;
    private long sum;

    /** Counts a family. */
    void add(double kroner) {
        long step = stepOf(kroner);
        families++;
        sum += step;
        keepIfLarge(step);
    }

    int families() {
        return families;
    }

    /**
     * The dominance rule: whether the largest could be told from the sum by two families, or by those who know them, who put
     * together what they cost themselves (the p % rule for three contributors; Hundepool et al., Handbook on Statistical
     * Disclosure Control).
     */
    boolean isDominated() {
        return sum - largest[0] - largest[1] - largest[2] < LEAST_OF_THE_OTHERS * largest[0];
    }

    /** The sum of the steps, to two digits and no finer than {@value #NEAREST} kroner. */
    long rounded() {
        long toTwoDigits = BigDecimal.valueOf(sum)
                .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                .longValueExact();
        return NEAREST * Math.round((double) toTwoDigits / NEAREST);
    }

    /** The step that an amount counts as. */
    static long stepOf(double kroner) {
        long step = SMALLEST_STEP;
        long next = nextAfter(step);
        while (kroner >= (step + next) / 2.0) {
            step = next;
            next = nextAfter(step);
        }
        return step;
    }

    private static long nextAfter(long step) {
        long power = 1;
        while (power * 10 <= step) {
            power *= 10;
        }
        for (long one : STEPS_OF_A_POWER) {
            if (one * power > step) {
                return one * power;
            }
        }
        return 10 * power;
    }

    private void keepIfLarge(long step) {
        long moving = step;
        for (int place = 0; place < LARGEST; place++) {
            if (moving > largest[place]) {
                long smaller = largest[place];
                largest[place] = moving;
                moving = smaller;
            }
        }
    }
}
