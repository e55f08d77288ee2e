package dk.familiensplan.report;

import org.jspecify.annotations.Nullable;

/**
 * A number that has not yet been allowed out, with what {@link DisclosureControl} decides by.
 *
 * @param value the number, or null when there was nothing to measure
 * @param smallestGroup the smallest group of families that the number would tell of
 */
public record Figure(@Nullable Double value, int smallestGroup) {

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
        return new Figure(all == 0 ? null : 100.0 * good / all, smallest);
    }

    /** The same number of things per hundred months that a family was in an active plan. */
    public Figure perHundred(long familyMonths) {
        return new Figure(value == null || familyMonths == 0 ? null : 100.0 * value / familyMonths, smallestGroup);
    }

    /** The same number to the nearest {@value DisclosureControl#FEWEST_FAMILIES}. */
    public Figure rounded() {
        return new Figure(value == null ? null : DisclosureControl.rounded(value), smallestGroup);
    }
}
