package dk.familiensplan.report.store;

import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.FamilyProgress;
import dk.familiensplan.report.FamilyProgress.GoalLevels;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.report.SteeringFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The figures in one statement each, so that a total and its parts are of the same instant. Days and quarters are those
 * of the Danish calendar.
 */
@ApplicationScoped
public class SqlSteeringFigures implements SteeringFigures {

    /** The rows of a total and its parts come from the same grouping, so that they always add up. */
    private static final String ROW = "coalesce(agency_id, 'TOTAL')";

    private static final String PLANS_BY_STATUS = """
            select latest.status, count(*), count(*)
            from family_plan plan
            join lateral (
                select case
                           when change in ('ACTIVATED', 'RESUMED', 'REOPENED') then 'ACTIVE'
                           when change in ('PAUSED', 'CLOSED') then change
                           else 'DRAFT'
                       end as status
                from plan_revision
                where plan_id = plan.id
                  and at < ?
                  and change in ('OPENED', 'ACTIVATED', 'PAUSED', 'RESUMED', 'CLOSED', 'REOPENED')
                order by number desc
                limit 1
            ) latest on true
            where plan.authority_code = ?
            group by latest.status
            """;

    private static final String NOTIFICATIONS = """
            select notification.agency_id, notification.state, count(*), count(distinct notification.plan_id)
            from notification
            join family_plan plan on plan.id = notification.plan_id
            where plan.authority_code = ?
              and notification.made_at >= ? and notification.made_at < ?
            group by notification.agency_id, notification.state
            """;

    private static final String REQUESTS = """
            with answerable as (
                select to_char(request.received_at at time zone ?::text, 'YYYY-"Q"Q') as quarter,
                       request.agency_id,
                       request.plan_id,
                       coalesce(request.answered_at < (request.due_by + 1)::timestamp at time zone ?::text, false) as in_time
                from contact_request request
                join family_plan plan on plan.id = request.plan_id
                where plan.authority_code = ?
                  and request.received_at >= ? and request.received_at < ?
                  and (request.answered_at is not null or (request.due_by + 1)::timestamp at time zone ?::text <= ?)
            )
            select quarter, %s,
                   count(*) filter (where in_time), count(*),
                   count(distinct plan_id),
                   count(distinct plan_id) filter (where in_time),
                   count(distinct plan_id) filter (where not in_time)
            from answerable
            group by grouping sets ((quarter), (quarter, agency_id))
            """.formatted(ROW);

    private static final String DIRECT_CONTACTS = """
            with contact as (
                select to_char(happened_at at time zone ?::text, 'YYYY-"Q"Q') as quarter, agency_id, plan_id
                from direct_contact
                join family_plan plan on plan.id = direct_contact.plan_id
                where plan.authority_code = ?
                  and happened_at >= ? and happened_at < ?
            )
            select quarter, %s, count(*), count(distinct plan_id)
            from contact
            group by grouping sets ((quarter), (quarter, agency_id))
            """.formatted(ROW);

    private static final String DIRECT_CONTACTS_BY_KIND = """
            with contact as (
                select direct_contact.type as kind, plan_id
                from direct_contact
                join family_plan plan on plan.id = direct_contact.plan_id
                where plan.authority_code = ?
                  and happened_at >= ? and happened_at < ?
            )
            select coalesce(kind, 'TOTAL'), count(*), count(distinct plan_id)
            from contact
            group by grouping sets ((), (kind))
            having count(*) > 0
            """;

    private static final String FAMILY_MONTHS = """
            with month as (
                select day as first_day,
                       to_char(day, 'YYYY-"Q"Q') as quarter,
                       day at time zone ?::text as begins,
                       (day + interval '1 month') at time zone ?::text as ends
                from generate_series(?::date::timestamp, (?::date - 1)::timestamp, interval '1 month') as day
            ),
            status as (
                select revision.plan_id,
                       revision.change in ('ACTIVATED', 'RESUMED', 'REOPENED') as active,
                       revision.at as since,
                       lead(revision.at, 1, ?) over (partition by revision.plan_id order by revision.number) as until
                from plan_revision revision
                join family_plan plan on plan.id = revision.plan_id
                where plan.authority_code = ?
                  and revision.change in ('OPENED', 'ACTIVATED', 'PAUSED', 'RESUMED', 'CLOSED', 'REOPENED')
            ),
            family_month as (
                select distinct month.quarter, month.first_day, month.ends, status.plan_id
                from status
                join month on status.since < month.ends and status.until > month.begins
                where status.active
            ),
            of_agency as (
                select family_month.quarter, family_month.first_day, family_month.plan_id, participation.agency_id
                from family_month
                join participation on participation.plan_id = family_month.plan_id
                    and participation.since_day::timestamp at time zone ?::text < family_month.ends
                    and coalesce(participation.until_day >= family_month.first_day, true)
            )
            select quarter, 'TOTAL', count(*) from family_month group by quarter
            union all
            select quarter, agency_id, count(*) from of_agency group by quarter, agency_id
            """;

    /** The goals of a family stand together. */
    private static final String PROGRESS = """
            select goal.plan_id, goal.weight,
                   (array_agg(evaluation.level order by evaluation.evaluated_on, evaluation.recorded_at))[1],
                   (array_agg(evaluation.level order by evaluation.evaluated_on desc, evaluation.recorded_at desc))[1],
                   count(*)
            from goal_evaluation evaluation
            join goal on goal.id = evaluation.goal_id
            join family_plan plan on plan.id = goal.plan_id
            where plan.authority_code = ?
              and evaluation.evaluated_on < ?::date
              and evaluation.evaluated_by = any (?::text[])
              and not exists (
                  select
                  from goal_evaluation newer
                  where newer.supersedes = evaluation.id and newer.evaluated_on < ?::date)
            group by goal.plan_id, goal.id, goal.weight
            order by goal.plan_id
            """;

    private final Sql sql;

    @Inject
    SqlSteeringFigures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Tally> plansByStatus(String authorityCode, Instant at) {
        return sql.list(PLANS_BY_STATUS, SqlSteeringFigures::tally, at, authorityCode);
    }

    @Override
    public List<AgencyTally> notifications(String authorityCode, Quarter madeIn) {
        return sql.list(
                NOTIFICATIONS,
                SqlSteeringFigures::agencyTally,
                authorityCode,
                start(madeIn.firstDay()),
                start(madeIn.dayAfter()));
    }

    @Override
    public List<TimelyTally> requests(String authorityCode, List<Quarter> receivedIn, Instant now) {
        return sql.list(
                REQUESTS,
                row -> new TimelyTally(
                        quarter(row),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                zone(),
                zone(),
                authorityCode,
                start(oldest(receivedIn).firstDay()),
                start(newest(receivedIn).dayAfter()),
                zone(),
                now);
    }

    @Override
    public List<ContactTally> directContacts(String authorityCode, List<Quarter> happenedIn) {
        return sql.list(
                DIRECT_CONTACTS,
                row -> new ContactTally(quarter(row), row.getString(2), row.getLong(3), row.getInt(4)),
                zone(),
                authorityCode,
                start(oldest(happenedIn).firstDay()),
                start(newest(happenedIn).dayAfter()));
    }

    @Override
    public List<Tally> directContactsByKind(String authorityCode, Quarter happenedIn) {
        return sql.list(
                DIRECT_CONTACTS_BY_KIND,
                SqlSteeringFigures::tally,
                authorityCode,
                start(happenedIn.firstDay()),
                start(happenedIn.dayAfter()));
    }

    @Override
    public List<FamilyMonths> familyMonths(String authorityCode, List<Quarter> quarters, Instant now) {
        return sql.list(
                FAMILY_MONTHS,
                row -> new FamilyMonths(quarter(row), row.getString(2), row.getLong(3)),
                zone(),
                zone(),
                oldest(quarters).firstDay().toString(),
                newest(quarters).dayAfter().toString(),
                now,
                authorityCode,
                zone());
    }

    @Override
    public List<Value> values(ByCategory code, String authorityCode, Quarter quarter) {
        return sql.list(
                ValuesByCategory.query(code),
                row -> new Value(row.getString("key"), row.getDouble("value"), row.getInt("families")),
                authorityCode,
                start(quarter.firstDay()),
                start(quarter.dayAfter()));
    }

    @Override
    public Optional<Share> homeTreatmentsAccepted(String authorityCode, Quarter askedIn) {
        return sql.one(
                ValuesByCategory.HOME_ACCEPTED,
                row -> new Share(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                authorityCode,
                start(askedIn.firstDay()),
                start(askedIn.dayAfter()));
    }

    @Override
    public void eachProgress(
            String authorityCode, Quarter quarter, List<String> evaluatedBy, Consumer<FamilyProgress> taking) {
        String dayAfter = quarter.dayAfter().toString();
        GoalsOfOne family = new GoalsOfOne(taking);
        sql.each(PROGRESS, family::take, authorityCode, dayAfter, evaluatedBy, dayAfter);
        family.end();
    }

    @Override
    public List<Moved> movedByEffort(String authorityCode, Quarter quarter) {
        String dayAfter = quarter.dayAfter().toString();
        return sql.list(
                AcrossAgencies.MOVED,
                row -> new Moved(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                authorityCode,
                dayAfter,
                dayAfter,
                dayAfter);
    }

    @Override
    public List<AgencyTally> waiting(String authorityCode, Quarter quarter) {
        return sql.list(
                AcrossAgencies.WAITING, SqlSteeringFigures::agencyTally, authorityCode, start(quarter.dayAfter()));
    }

    @Override
    public List<AgencyTally> journeys(String authorityCode, Quarter quarter) {
        return sql.list(
                AcrossAgencies.JOURNEYS, SqlSteeringFigures::agencyTally, authorityCode, start(quarter.dayAfter()));
    }

    @Override
    public void eachCost(String authorityCode, Quarter quarter, Consumer<Cost> taking) {
        sql.each(
                CostOfFamilies.QUERY,
                row -> taking.accept(new Cost(row.getString(1), row.getDouble(2))),
                authorityCode,
                quarter.firstDay().toString(),
                quarter.dayAfter().toString());
    }

    /** Gathers the goals of one family until the next one's come. */
    private static final class GoalsOfOne {

        private final Consumer<FamilyProgress> taking;
        private final List<GoalLevels> goals = new ArrayList<>();
        private @Nullable UUID plan;

        GoalsOfOne(Consumer<FamilyProgress> taking) {
            this.taking = taking;
        }

        void take(ResultSet row) throws SQLException {
            UUID next = row.getObject(1, UUID.class);
            if (!next.equals(plan)) {
                end();
                plan = next;
            }
            goals.add(new GoalLevels(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(2)));
        }

        void end() {
            if (!goals.isEmpty()) {
                taking.accept(new FamilyProgress(goals));
                goals.clear();
            }
        }
    }

    private static AgencyTally agencyTally(ResultSet row) throws SQLException {
        return new AgencyTally(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getString(1), row.getLong(2), row.getInt(3));
    }

    private static Quarter quarter(ResultSet row) throws SQLException {
        return Quarter.parse(row.getString(1)).orElseThrow();
    }

    private static String zone() {
        return TimeSource.DANISH.getId();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(TimeSource.DANISH).toInstant();
    }

    private static Quarter oldest(List<Quarter> quarters) {
        return quarters.get(0);
    }

    private static Quarter newest(List<Quarter> quarters) {
        return quarters.get(quarters.size() - 1);
    }
}
