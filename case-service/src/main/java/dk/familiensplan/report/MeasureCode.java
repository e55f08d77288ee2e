package dk.familiensplan.report;

/** The measures of the steering overview, in the order in which they are shown: progression before process. */
public enum MeasureCode {
    GOAL_PROGRESS(Unit.PERCENT),
    GOAL_T_SCORE(Unit.T_SCORE),
    DIRECT_CONTACTS(Unit.PER_100_FAMILY_MONTHS),
    DIRECT_CONTACTS_BY_KIND(Unit.COUNT),
    REQUESTS_IN_TIME(Unit.PERCENT),
    NOTIFICATIONS_BY_AGENCY(Unit.MESSAGES),
    PLANS_BY_STATUS(Unit.FAMILIES);

    /** What the numbers of a measure count. */
    public enum Unit {
        FAMILIES,
        MESSAGES,
        PERCENT,
        PER_100_FAMILY_MONTHS,
        COUNT,
        T_SCORE
    }

    private final Unit unit;

    MeasureCode(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
