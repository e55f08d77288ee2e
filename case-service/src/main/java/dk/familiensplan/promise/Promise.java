package dk.familiensplan.promise;

/**
 * The three promises to a young person of 15 to 24 years. Each is measured on five levels, from not kept at all to kept; what
 * each level looks like stands in the bundle {@code promises}, in the words that the young person reads.
 */
public enum Promise {
    /** A quick and coherent effort: help comes soon, and all of it pulls the same way. */
    QUICK_AND_COHERENT,
    /** The good life: everyday life holds together, with somebody to be with and something to be glad of. */
    THE_GOOD_LIFE,
    /** A simple way to a job or an education: the next step is known, and it is under way. */
    A_SIMPLE_WAY
}
