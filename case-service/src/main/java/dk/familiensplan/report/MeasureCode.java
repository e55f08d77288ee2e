package dk.familiensplan.report;

/**
 * The catalogue of measures, in the order in which they are shown: progression before process. What each means, how it is
 * worked out and from what is said by the texts under its name ({@code measures.properties}); a code whose formula changes
 * gets a new name, because what was given under the old one stays. {@code docs/measures.md} is made from here.
 */
public enum MeasureCode {
    GOAL_PROGRESS(Unit.PERCENT, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    GOAL_T_SCORE(Unit.T_SCORE, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    GOAL_T_SCORE_BY_VIEW(Unit.T_SCORE, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    PULSE_BY_THEME(Unit.LEVEL, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    YOUTH_PROMISES(Unit.LEVEL, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    GOALS_MOVED_BY_EFFORT(Unit.PERCENT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    OBSTACLES_OPEN(Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    OBSTACLE_AGE(Unit.DAYS, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    OBSTACLE_TIME_TO_SOLVE(Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.STEERING_GROUP),
    COST_BY_PAYER(Unit.KRONER, PeriodRule.IN_THE_QUARTER, Owner.STEERING_GROUP),
    INTERVENTIONS_BY_AGENCY(Unit.COUNT, PeriodRule.AT_THE_END, Owner.AGENCY_LEADERS),
    INTERVENTIONS_BY_LAW(Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    DIRECT_CONTACTS(Unit.PER_100_FAMILY_MONTHS, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    DIRECT_CONTACTS_BY_KIND(Unit.COUNT, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    REQUESTS_IN_TIME(Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    WHO_WAITS(Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    REQUEST_TIME_TO_ANSWER(Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    TIME_TO_ACTIVE_PLAN(Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    HOME_ASKS(Unit.COUNT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_ACCEPTED(Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_TIME_TO_YES(Unit.MINUTES, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_OUTCOMES(Unit.COUNT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_ADMISSIONS_AVOIDED(Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_DAYS_SAVED(Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    TIME_TO_ACKNOWLEDGE(Unit.MINUTES, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    WITHHELD_BY_REASON(Unit.MESSAGES, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    NOTIFICATIONS_BY_AGENCY(Unit.MESSAGES, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    PLANS_BY_STATUS(Unit.FAMILIES, PeriodRule.AT_THE_END, Owner.STEERING_GROUP);

    /** What the numbers of a measure count. */
    public enum Unit {
        FAMILIES,
        MESSAGES,
        PERCENT,
        PER_100_FAMILY_MONTHS,
        COUNT,
        KRONER,
        DAYS,
        MINUTES,
        /** From 0, not at all, to 4, fully. */
        LEVEL,
        T_SCORE
    }

    /** What a quarter takes in. */
    public enum PeriodRule {
        /** As it stood when the quarter ended. */
        AT_THE_END,
        /** What began, happened or came in during the quarter, as the definition says. */
        IN_THE_QUARTER
    }

    /** Who answers for a measure: that it is right, and that something is done about it. */
    public enum Owner {
        STEERING_GROUP,
        UNIT_LEADERS,
        AGENCY_LEADERS,
        HOME_TEAM_LEADERS
    }

    private final Unit unit;
    private final PeriodRule periodRule;
    private final Owner owner;

    MeasureCode(Unit unit, PeriodRule periodRule, Owner owner) {
        this.unit = unit;
        this.periodRule = periodRule;
        this.owner = owner;
    }

    public Unit unit() {
        return unit;
    }

    public PeriodRule periodRule() {
        return periodRule;
    }

    public Owner owner() {
        return owner;
    }
}
