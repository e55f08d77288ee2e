package dk.familiensplan.report;

import org.jspecify.annotations.Nullable;

/**
 * A number that has not yet been allowed out, with what {@link DisclosureControl} decides by.
 *
 * @param value the number, or null when there was nothing to measure
 * @param ends where the number is a sample: between which ends the true one lies
 * @param smallestGroup the smallest group of families that the number would tell of
 */
public record Figure(@Nullable Double value, @Nullable Ends ends, int smallestGroup) {

    /** A number that is no sample. */
    public Figure(@Nullable Double value, int smallestGroup) {
        this(value, null, smallestGroup);
    }

    /** A count of things, with the number of families that they concern. */
    public static Figure count(long count, int families) {
        return new Figure((double) count, families);
    }

    /** A mean over families. */
    public static Figure mean(double mean, int families) {
        return new Figure(families == 0 ? null : mean, families);
    }

    /**
     * The share of families that something is true of, in percent. Both those that it is true of and those that it is
     * not are groups that the number tells of: with the share of a known number of families, each can be counted.
     */
    public static Figure shareOfFamilies(int with, int without) {
        int all = with + without;
        return new Figure(all == 0 ? null : 100.0 * with / all, Math.min(with, without));
    }

    /**
     * The same, of families that are there from quarter to quarter: both groups to the nearest
     * {@value DisclosureControl#FEWEST_FAMILIES}, and the share and its ends worked out from those.
     */
    public static Figure shareOfStandingFamilies(int with, int without) {
        long rounded = Math.round(DisclosureControl.rounded(with));
        long all = rounded + Math.round(DisclosureControl.rounded(without));
        return all == 0 ? new Figure(null, 0) : share(rounded, all, Math.min(with, without));
    }

    /** A share of so many, with its ends, in per cent. */
    static Figure share(long good, long all, int smallestGroup) {
        return new Figure(100.0 * good / all, Ends.ofShare(good, all), smallestGroup);
    }

    /**
     * The share of our own actions that were good enough, in percent. It tells of the families that the actions
     * concern; that none, or all, were good enough tells of us and of no family.
     *
     * @param good actions that were good enough
     * @param all all actions
     * @param families the families that the actions concern
     * @param familiesWithGood those with at least one that was good enough
     * @param familiesWithOther those with at least one that was not
     */
    public static Figure shareOfActions(
            long good, long all, int families, int familiesWithGood, int familiesWithOther) {
        int smallest = families;
        if (familiesWithGood > 0) {
            smallest = Math.min(smallest, familiesWithGood);
        }
        if (familiesWithOther > 0) {
            smallest = Math.min(smallest, familiesWithOther);
        }
        return all == 0 ? new Figure(null, smallest) : share(good, all, smallest);
    }

    /** What families cost, as {@link CostTally} lets it be told; of nobody where one family could be known in it. */
    public static Figure cost(CostTally costs) {
        return new Figure((double) costs.rounded(), costs.isDominated() ? 0 : costs.families());
    }

    /** The same number of things that happened, per hundred months that a family was in an active plan. */
    public Figure perHundred(long familyMonths) {
        if (value == null || familyMonths == 0) {
            return new Figure(null, smallestGroup);
        }
        double factor = 100.0 / familyMonths;
        return new Figure(factor * value, Ends.ofCount(Math.round(value)).times(factor), smallestGroup);
    }

    /** The same number to the nearest {@value DisclosureControl#FEWEST_FAMILIES}. */
    public Figure rounded() {
        return new Figure(value == null ? null : DisclosureControl.rounded(value), smallestGroup);
    }
}
