package dk.familiensplan.report;

/**
 * The catalogue of measures, in the order in which they are shown: by the question that they answer. What each means, how it is
 * worked out and from what is said by the texts under its name ({@code measures.properties}); a code whose formula changes
 * gets a new name, because what was given under the old one stays. {@code docs/measures.md} is made from here.
 */
public enum MeasureCode {
    GOAL_PROGRESS(Question.DO_FAMILIES_MOVE, Unit.PERCENT, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    GOAL_T_SCORE(Question.DO_FAMILIES_MOVE, Unit.T_SCORE, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    GOAL_T_SCORE_BY_VIEW(Question.DO_FAMILIES_MOVE, Unit.T_SCORE, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    FAMILIES_BY_ATTAINMENT(Question.DO_FAMILIES_MOVE, Unit.FAMILIES, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    GOALS_MOVED_BY_EFFORT(Question.DO_FAMILIES_MOVE, Unit.PERCENT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    HOME_OUTCOMES(Question.DO_FAMILIES_MOVE, Unit.COUNT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_ADMISSIONS_AVOIDED(
            Question.DO_FAMILIES_MOVE, Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_DAYS_SAVED(Question.DO_FAMILIES_MOVE, Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    READMITTED_WITHIN_30_DAYS(Question.DO_FAMILIES_MOVE, Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    PLANS_BY_STATUS(Question.DO_FAMILIES_MOVE, Unit.FAMILIES, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    PLANS_BY_TYPE(Question.DO_FAMILIES_MOVE, Unit.FAMILIES, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    MEMBERS_IN_PLANS(Question.DO_FAMILIES_MOVE, Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    GOALS_WITH_SCALE(Question.DO_FAMILIES_MOVE, Unit.PERCENT, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    DIRECT_CONTACTS(
            Question.WHERE_IS_IT_STUCK, Unit.PER_100_FAMILY_MONTHS, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    DIRECT_CONTACTS_BY_KIND(Question.WHERE_IS_IT_STUCK, Unit.COUNT, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    CONTRADICTIONS_OPEN(Question.WHERE_IS_IT_STUCK, Unit.COUNT, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    CONTRADICTION_TIME_TO_SETTLE(Question.WHERE_IS_IT_STUCK, Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    COORDINATOR_CHANGES(
            Question.WHERE_IS_IT_STUCK, Unit.PER_100_FAMILY_MONTHS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    COORDINATOR_LOAD(Question.WHERE_IS_IT_STUCK, Unit.PER_COORDINATOR, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    APPOINTMENTS_PER_WEEK(
            Question.WHERE_IS_IT_STUCK, Unit.PER_FAMILY_AND_WEEK, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    NOTIFICATIONS_BY_AGENCY(Question.WHERE_IS_IT_STUCK, Unit.MESSAGES, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    WITHHELD_BY_REASON(Question.WHERE_IS_IT_STUCK, Unit.MESSAGES, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    WHO_WAITS(Question.WHO_WAITS_FOR_WHOM, Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    REQUESTS_IN_TIME(Question.WHO_WAITS_FOR_WHOM, Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    REQUEST_TIME_TO_ANSWER(Question.WHO_WAITS_FOR_WHOM, Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    TIME_TO_ACTIVE_PLAN(Question.WHO_WAITS_FOR_WHOM, Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    TIME_TO_FIRST_GOAL(Question.WHO_WAITS_FOR_WHOM, Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    TIME_TO_ACKNOWLEDGE(Question.WHO_WAITS_FOR_WHOM, Unit.MINUTES, PeriodRule.IN_THE_QUARTER, Owner.AGENCY_LEADERS),
    HOME_ASKS(Question.WHO_WAITS_FOR_WHOM, Unit.COUNT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_ACCEPTED(Question.WHO_WAITS_FOR_WHOM, Unit.PERCENT, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    HOME_TIME_TO_YES(Question.WHO_WAITS_FOR_WHOM, Unit.MINUTES, PeriodRule.IN_THE_QUARTER, Owner.HOME_TEAM_LEADERS),
    OBSTACLES_OPEN(Question.WHICH_OBSTACLES, Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    OBSTACLES_BY_OWNER(Question.WHICH_OBSTACLES, Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    OBSTACLE_AGE(Question.WHICH_OBSTACLES, Unit.DAYS, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    OBSTACLE_TIME_TO_SOLVE(Question.WHICH_OBSTACLES, Unit.DAYS, PeriodRule.IN_THE_QUARTER, Owner.STEERING_GROUP),
    COST_BY_PAYER(Question.WHAT_DOES_IT_COST_WHOM, Unit.KRONER, PeriodRule.IN_THE_QUARTER, Owner.STEERING_GROUP),
    INTERVENTIONS_BY_AGENCY(Question.WHAT_DOES_IT_COST_WHOM, Unit.COUNT, PeriodRule.AT_THE_END, Owner.AGENCY_LEADERS),
    INTERVENTIONS_BY_LAW(Question.WHAT_DOES_IT_COST_WHOM, Unit.COUNT, PeriodRule.AT_THE_END, Owner.STEERING_GROUP),
    PULSE_BY_THEME(Question.HOW_DO_FAMILIES_FEEL, Unit.LEVEL, PeriodRule.IN_THE_QUARTER, Owner.UNIT_LEADERS),
    YOUTH_PROMISES(Question.HOW_DO_FAMILIES_FEEL, Unit.LEVEL, PeriodRule.AT_THE_END, Owner.UNIT_LEADERS),
    JOURNEYS_BY_AGENCY(Question.HOW_DO_FAMILIES_FEEL, Unit.FAMILIES, PeriodRule.AT_THE_END, Owner.STEERING_GROUP);

    /** What a chief asks, in the order of asking; each measure is part of the answer to one. */
    public enum Question {
        DO_FAMILIES_MOVE,
        WHERE_IS_IT_STUCK,
        WHO_WAITS_FOR_WHOM,
        WHICH_OBSTACLES,
        WHAT_DOES_IT_COST_WHOM,
        HOW_DO_FAMILIES_FEEL
    }

    /** What the numbers of a measure count. */
    public enum Unit {
        FAMILIES,
        MESSAGES,
        PERCENT,
        PER_100_FAMILY_MONTHS,
        PER_FAMILY_AND_WEEK,
        PER_COORDINATOR,
        COUNT,
        KRONER,
        DAYS,
        MINUTES,
        /** From 0, not at all, to 4, fully. */
        LEVEL,
        T_SCORE;

        /** Whether it can be the same in a small municipality and in a large one; no sum is. */
        boolean isOfAnySize() {
            return switch (this) {
                case FAMILIES, MESSAGES, COUNT, KRONER -> false;
                case PERCENT,
                        PER_100_FAMILY_MONTHS,
                        PER_FAMILY_AND_WEEK,
                        PER_COORDINATOR,
                        DAYS,
                        MINUTES,
                        LEVEL,
                        T_SCORE -> true;
            };
        }
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

    private final Question question;
    private final Unit unit;
    private final PeriodRule periodRule;
    private final Owner owner;

    MeasureCode(Question question, Unit unit, PeriodRule periodRule, Owner owner) {
        this.question = question;
        this.unit = unit;
        this.periodRule = periodRule;
        this.owner = owner;
    }

    public Question question() {
        return question;
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
