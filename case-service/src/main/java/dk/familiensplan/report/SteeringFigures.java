package dk.familiensplan.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The figures of one authority's own families, not yet fit to be seen. Reads only, in the caller's transaction; no
 * answer holds anything that points at a family.
 */
public interface SteeringFigures {

    /** The state that a plan is in, as the plan says it. */
    String ACTIVE = "ACTIVE";

    /**
     * Families by the status that their plan had at an instant.
     *
     * @return at most one tally for each status; a status that no plan had may be missing
     */
    List<Tally> plansByStatus(String authorityCode, Instant at);

    /** Messages that were made in a quarter, by agency and by the state that they are in now. */
    List<AgencyTally> notifications(String authorityCode, Quarter madeIn);

    /**
     * Requests that came in each quarter and have been answered, or should have been by now, with those that were
     * answered no later than the day they were due.
     *
     * @return for each quarter with any such request: all together, and each agency that sent one
     */
    List<TimelyTally> requests(String authorityCode, List<Quarter> receivedIn, Instant now);

    /**
     * Contacts past the coordinator, by when they happened.
     *
     * @return for each quarter with any: all together, and each agency that had one
     */
    List<ContactTally> directContacts(String authorityCode, List<Quarter> happenedIn);

    /**
     * Contacts past the coordinator in one quarter.
     *
     * @return all together, and each kind that there was one of; nothing when there was none
     */
    List<Tally> directContactsByKind(String authorityCode, Quarter happenedIn);

    /**
     * Calendar months in which a family had an active plan for a day or more, summed over families.
     *
     * @return for each quarter with any: all together, and for each agency those of the plans that it takes part in
     */
    List<FamilyMonths> familyMonths(String authorityCode, List<Quarter> quarters, Instant now);

    /**
     * How far each family had come at the end of a quarter, one at a time: there may be very many. Families without any
     * evaluation are left out.
     *
     * @param evaluatedBy whose evaluations count: {@code FAMILY}, {@code PROFESSIONAL}, or both
     */
    void eachProgress(String authorityCode, Quarter quarter, List<String> evaluatedBy, Consumer<FamilyProgress> taking);

    /**
     * A count or a mean for each category of a measure that needs nothing else.
     *
     * @param code one that {@link ByCategory} knows
     * @return at most one for each category; one that nobody is in may be missing
     */
    List<Value> values(ByCategory code, String authorityCode, Quarter quarter);

    /**
     * Families by whether their goals in one field had moved at the end of a quarter, for each agency that had begun an
     * intervention in their plan; a family counts with each such agency.
     *
     * @return only fields and agencies that there are
     */
    List<Moved> movedByEffort(String authorityCode, Quarter quarter);

    /** What was waited for when a quarter ended: for each agency, what it waits for, and what is awaited of it. */
    List<AgencyTally> waiting(String authorityCode, Quarter quarter);

    /**
     * Families whose journey, as they had told it when a quarter ended, holds something that worked, or did not work, with an
     * agency; each family is counted once in each.
     */
    List<AgencyTally> journeys(String authorityCode, Quarter quarter);

    /**
     * What interventions cost in a quarter, one family and one budget at a time: there may be very many.
     *
     * @param taking gets each family once for each budget that pays something for it; amounts are above nothing
     */
    void eachCost(String authorityCode, Quarter quarter, Consumer<Cost> taking);

    /** Questions on treatment at home that came in a quarter, with those that a team said yes to; nothing without any. */
    Optional<Share> homeTreatmentsAccepted(String authorityCode, Quarter askedIn);

    /** Measures that are a count or a mean by category. */
    enum ByCategory {
        PULSE_BY_THEME,
        YOUTH_PROMISES,
        OBSTACLES_OPEN,
        /** The key is an agency, or the coordinators' unit leaders. */
        OBSTACLES_BY_OWNER,
        OBSTACLE_AGE,
        OBSTACLE_TIME_TO_SOLVE,
        INTERVENTIONS_BY_AGENCY,
        INTERVENTIONS_BY_LAW,
        REQUEST_TIME_TO_ANSWER,
        PLANS_BY_TYPE,
        /** Families whose open goals all have a scale, and those with one that has none. */
        GOALS_WITH_SCALE,
        /** Children and adults in plans that were active at the end. */
        MEMBERS_IN_PLANS,
        /** Those who coordinated an active plan at the end; families are theirs. */
        COORDINATORS,
        /** Stays that began in the quarter, by whether the same person was discharged in the 30 days before. */
        STAYS_BEGUN,
        CONTRADICTIONS_OPEN,
        CONTRADICTION_TIME_TO_SETTLE,
        COORDINATOR_CHANGES,
        APPOINTMENTS,
        TIME_TO_ACTIVE_PLAN,
        TIME_TO_FIRST_GOAL,
        HOME_ASKS,
        HOME_TIME_TO_YES,
        HOME_OUTCOMES,
        HOME_DAYS_SAVED,
        TIME_TO_ACKNOWLEDGE,
        WITHHELD_BY_REASON
    }

    /** A number, and the families (or patients) that it concerns; the key may be {@link Measure#TOTAL}. */
    record Value(String key, double value, int families) {}

    /** Families with goals in one field of life that have been evaluated twice, and an agency at work in their plan. */
    record Moved(String agencyId, String topic, int moved, int notMoved) {}

    /** What one family cost one budget, in Danish kroner. */
    record Cost(String payer, double kroner) {}

    /** Actions, with those that were good enough, and the families (or patients) of each. */
    record Share(long good, long all, int families, int familiesWithGood, int familiesWithOther) {}

    /** Things of one kind, and the families that they concern; the key may be {@link Measure#TOTAL}. */
    record Tally(String key, long count, int families) {}

    /** Things of one agency in one state, and the families that they concern. */
    record AgencyTally(String agencyId, String state, long count, int families) {}

    /**
     * Requests, and how many were answered in time.
     *
     * @param row {@link Measure#TOTAL} or an agency
     * @param families the families that they concern
     * @param familiesInTime those with a request that was answered in time
     * @param familiesLate those with a request that was not
     */
    record TimelyTally(
            Quarter quarter, String row, long inTime, long all, int families, int familiesInTime, int familiesLate) {}

    /** Contacts; {@code row} is {@link Measure#TOTAL} or an agency. */
    record ContactTally(Quarter quarter, String row, long count, int families) {}

    /** Months; {@code row} is {@link Measure#TOTAL} or an agency. */
    record FamilyMonths(Quarter quarter, String row, long months) {}
}
