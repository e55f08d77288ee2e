package dk.familiensplan.report;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * Between which ends the true number lies in 19 of 20 such samples. Pure. Worked out from numbers that a reader has or can
 * have, so it tells no more than they do.
 */
record Ends(double low, double high) {

    private static final double ERROR_RATE = 0.05;

    /** Of a share in per cent: Wilson's score interval. */
    static Ends ofShare(long good, long all) {
        Interval ends = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(all), Math.toIntExact(good), ERROR_RATE);
        return new Ends(100 * ends.getLowerBound(), 100 * ends.getUpperBound());
    }

    /** Of a number of things that happen one by one: Garwood's exact interval for Poisson's distribution. */
    static Ends ofCount(long count) {
        double low = count == 0 ? 0 : quantile(2.0 * count, ERROR_RATE / 2);
        return new Ends(low, quantile(2.0 * count + 2, 1 - ERROR_RATE / 2));
    }

    private static double quantile(double degrees, double probability) {
        return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability) / 2;
    }

    Ends times(double factor) {
        return new Ends(factor * low, factor * high);
    }
}
