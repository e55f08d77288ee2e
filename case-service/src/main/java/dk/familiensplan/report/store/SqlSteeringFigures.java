package dk.familiensplan.report.store;

import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.FamilyProgress;
import dk.familiensplan.report.FamilyProgress.GoalLevels;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.report.SteeringFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

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
                select to_char(request.received_at at time zone ?, 'YYYY-"Q"Q') as quarter,
                       request.agency_id,
                       request.plan_id,
                       coalesce(request.answered_at < (request.due_by + 1)::timestamp at time zone ?, false) as in_time
                from contact_request request
                join family_plan plan on plan.id = request.plan_id
                where plan.authority_code = ?
                  and request.received_at >= ? and request.received_at < ?
                  and (request.answered_at is not null or (request.due_by + 1)::timestamp at time zone ? <= ?)
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
                select to_char(happened_at at time zone ?, 'YYYY-"Q"Q') as quarter, agency_id, plan_id
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
                       day at time zone ? as begins,
                       (day + interval '1 month') at time zone ? as ends
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
                    and participation.since_day::timestamp at time zone ? < family_month.ends
            )
            select quarter, 'TOTAL', count(*) from family_month group by quarter
            union all
            select quarter, agency_id, count(*) from of_agency group by quarter, agency_id
            """;

    private static final String PROGRESS = """
            select quarter.name, goal.plan_id, goal.weight,
                   (array_agg(evaluation.level order by evaluation.evaluated_on, evaluation.recorded_at))[1],
                   (array_agg(evaluation.level order by evaluation.evaluated_on desc, evaluation.recorded_at desc))[1],
                   count(*)
            from unnest(?::text[], ?::date[]) as quarter (name, day_after)
            join goal_evaluation evaluation on evaluation.evaluated_on < quarter.day_after
            join goal on goal.id = evaluation.goal_id
            join family_plan plan on plan.id = goal.plan_id
            where plan.authority_code = ?
            group by quarter.name, goal.plan_id, goal.id, goal.weight
            """;

    private final DataSource database;

    @Inject
    SqlSteeringFigures(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Tally> plansByStatus(String authorityCode, Instant at) {
        return rows(PLANS_BY_STATUS, List.of(at, authorityCode), SqlSteeringFigures::tally);
    }

    @Override
    public List<AgencyTally> notifications(String authorityCode, Quarter madeIn) {
        return rows(
                NOTIFICATIONS,
                List.of(authorityCode, start(madeIn.firstDay()), start(madeIn.dayAfter())),
                row -> new AgencyTally(row.text(1), row.text(2), row.number(3), row.count(4)));
    }

    @Override
    public List<TimelyTally> requests(String authorityCode, List<Quarter> receivedIn, Instant now) {
        return rows(
                REQUESTS,
                List.of(zone(), zone(), authorityCode, first(receivedIn), after(receivedIn), zone(), now),
                row -> new TimelyTally(
                        row.quarter(1),
                        row.text(2),
                        row.number(3),
                        row.number(4),
                        row.count(5),
                        row.count(6),
                        row.count(7)));
    }

    @Override
    public List<ContactTally> directContacts(String authorityCode, List<Quarter> happenedIn) {
        return rows(
                DIRECT_CONTACTS,
                List.of(zone(), authorityCode, first(happenedIn), after(happenedIn)),
                row -> new ContactTally(row.quarter(1), row.text(2), row.number(3), row.count(4)));
    }

    @Override
    public List<Tally> directContactsByKind(String authorityCode, Quarter happenedIn) {
        return rows(
                DIRECT_CONTACTS_BY_KIND,
                List.of(authorityCode, start(happenedIn.firstDay()), start(happenedIn.dayAfter())),
                SqlSteeringFigures::tally);
    }

    @Override
    public List<FamilyMonths> familyMonths(String authorityCode, List<Quarter> quarters, Instant now) {
        return rows(
                FAMILY_MONTHS,
                List.of(
                        zone(),
                        zone(),
                        oldest(quarters).firstDay(),
                        newest(quarters).dayAfter(),
                        now,
                        authorityCode,
                        zone()),
                row -> new FamilyMonths(row.quarter(1), row.text(2), row.number(3)));
    }

    @Override
    public List<FamilyProgress> progress(String authorityCode, List<Quarter> quarters) {
        record FamilyInQuarter(Quarter quarter, UUID plan) {}
        record GoalInQuarter(FamilyInQuarter family, GoalLevels levels) {}
        String[] names = quarters.stream().map(Quarter::toString).toArray(String[]::new);
        LocalDate[] daysAfter = quarters.stream().map(Quarter::dayAfter).toArray(LocalDate[]::new);
        Map<FamilyInQuarter, List<GoalLevels>> families = new LinkedHashMap<>();
        rows(
                        PROGRESS,
                        List.of(names, daysAfter, authorityCode),
                        row -> new GoalInQuarter(
                                new FamilyInQuarter(row.quarter(1), row.uuid(2)),
                                new GoalLevels(row.count(4), row.count(5), row.count(6), row.count(3))))
                .forEach(goal -> families.computeIfAbsent(goal.family(), family -> new ArrayList<>())
                        .add(goal.levels()));
        List<FamilyProgress> progress = new ArrayList<>();
        families.forEach((family, goals) -> progress.add(new FamilyProgress(family.quarter(), goals)));
        return progress;
    }

    private static Tally tally(Row row) {
        return new Tally(row.text(1), row.number(2), row.count(3));
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

    private static Instant first(List<Quarter> quarters) {
        return start(oldest(quarters).firstDay());
    }

    private static Instant after(List<Quarter> quarters) {
        return start(newest(quarters).dayAfter());
    }

    private <T> List<T> rows(String sql, List<Object> parameters, Function<Row, T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                set(connection, statement, i + 1, parameters.get(i));
            }
            List<T> read = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    read.add(reading.apply(new Row(results)));
                }
            }
            return read;
        } catch (SQLException unread) {
            throw new IllegalStateException("the steering figures could not be read", unread);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else if (value instanceof String[] texts) {
            statement.setArray(index, connection.createArrayOf("text", texts));
        } else if (value instanceof LocalDate[] days) {
            Array array = connection.createArrayOf("date", days);
            statement.setArray(index, array);
        } else {
            statement.setObject(index, value);
        }
    }

    /** One row of an answer, read without a checked exception. */
    private record Row(ResultSet results) {

        String text(int column) {
            return read(() -> results.getString(column));
        }

        long number(int column) {
            return read(() -> results.getLong(column));
        }

        int count(int column) {
            return read(() -> results.getInt(column));
        }

        UUID uuid(int column) {
            return read(() -> results.getObject(column, UUID.class));
        }

        Quarter quarter(int column) {
            return Quarter.parse(text(column)).orElseThrow();
        }

        private static <T> T read(Reading<T> reading) {
            try {
                return reading.read();
            } catch (SQLException unread) {
                throw new IllegalStateException("a steering figure could not be read", unread);
            }
        }

        private interface Reading<T> {
            T read() throws SQLException;
        }
    }
}
