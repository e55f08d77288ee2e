package dk.familiensplan.plan;

/** How often an amount is paid. */
public enum AmountPer {
    ONCE,
    WEEK,
    MONTH,
    YEAR
}
