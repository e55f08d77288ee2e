package dk.familiensplan.appointment.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.FamilyCalendar;
import dk.familiensplan.appointment.FamilyTime;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.appointment.WeekLimits;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands in a calendar is in three places: appointments, requests that were answered with a meeting, and network meetings. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlFamilyCalendar implements FamilyCalendar {

    /** What a meeting takes when nobody has said. */
    private static final int MINUTES_OF_MEETING = 60;

    private static final String BETWEEN = """
            select plan_id, id, agency_id, members, starts_at, minutes, travel_minutes, state = 'OTHER_TIME' as tentative
            from appointment
            where plan_id = any (cast(? as uuid[])) and state in ('OTHER_TIME', 'AGREED')
              and starts_at >= ? and starts_at < ?
            union all
            select plan_id, id, agency_id, member_id::text, meeting_at, ?, 0, false
            from contact_request
            where plan_id = any (cast(? as uuid[])) and answer = 'MEETING' and meeting_at >= ? and meeting_at < ?
            union all
            select plan_id, id, ?, members, starts_at, minutes, 0, state = 'PREPARED'
            from meeting
            where plan_id = any (cast(? as uuid[])) and state <> 'CALLED_OFF' and starts_at >= ? and starts_at < ?
            order by starts_at, id
            """;

    private static final String AWAY_OF_ALL = """
            select distinct plan_id, member_id
            from hospital_stay
            where plan_id = any (cast(? as uuid[])) and status = 'ADMITTED'
            """;

    private static final String LIMITS_OF_ALL = """
            select family.plan_id, family.version, family.minutes_a_day, own.member_id, own.minutes_a_week
            from week_limit family
            left join member_week_limit own on own.plan_id = family.plan_id
            where family.plan_id = any (cast(? as uuid[]))
            """;
    private static final String NETWORK_MEETING = "select title from meeting where id = ?";

    private static final String AWAY = """
            select distinct member_id from hospital_stay where plan_id = ? and status = 'ADMITTED'
            """;

    private static final String LIMITS = """
            select family.version, family.minutes_a_day, own.member_id, own.minutes_a_week
            from week_limit family
            left join member_week_limit own on own.plan_id = family.plan_id
            where family.plan_id = ?
            """;

    private static final String FIRST = """
            insert into week_limit (plan_id, version, minutes_a_day, changed_at) values (?, 1, ?, ?)
            on conflict (plan_id) do nothing
            """;

    private static final String NEXT = """
            update week_limit set version = version + 1, minutes_a_day = ?, changed_at = ?
            where plan_id = ? and version = ?
            """;

    private static final String FORGET_MEMBERS = "delete from member_week_limit where plan_id = ?";

    private static final String OF_MEMBER =
            "insert into member_week_limit (plan_id, member_id, minutes_a_week) values (?, ?, ?)";

    private final Sql sql;

    @Inject
    SqlFamilyCalendar(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Occurrence> between(PlanId plan, Instant from, Instant until) {
        return between(List.of(plan), from, until).getOrDefault(plan, List.of());
    }

    @Override
    public Map<PlanId, List<Occurrence>> between(Collection<PlanId> plans, Instant from, Instant until) {
        List<String> ids = ids(plans);
        return byPlan(sql.list(
                BETWEEN,
                row -> Map.entry(planOf(row), occurrence(row)),
                ids,
                from,
                until,
                MINUTES_OF_MEETING,
                ids,
                from,
                until,
                COORDINATOR.value(),
                ids,
                from,
                until));
    }

    private static List<String> ids(Collection<PlanId> plans) {
        return plans.stream().map(plan -> plan.value().toString()).toList();
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        return new Occurrence(
                Columns.uuid(row, "id"),
                new AgencyId(row.getString("agency_id")),
                Arrays.stream(row.getString("members").split(","))
                        .map(UUID::fromString)
                        .map(MemberId::new)
                        .toList(),
                Columns.instant(row, "starts_at"),
                Duration.ofMinutes(row.getInt("minutes")),
                Duration.ofMinutes(row.getInt("travel_minutes")),
                row.getBoolean("tentative"));
    }

    @Override
    public Optional<String> networkMeeting(UUID id) {
        return sql.one(NETWORK_MEETING, row -> row.getString("title"), id);
    }

    @Override
    public Set<MemberId> away(PlanId plan) {
        return new HashSet<>(sql.list(AWAY, row -> new MemberId(Columns.uuid(row, "member_id")), plan.value()));
    }

    @Override
    public WeekLimits limits(PlanId plan) {
        return together(sql.list(LIMITS, SqlFamilyCalendar::limit, plan.value()));
    }

    @Override
    public Map<PlanId, FamilyTime> timeOf(Collection<PlanId> plans, Instant from, Instant until) {
        List<String> ids = ids(plans);
        Map<PlanId, List<Occurrence>> occurrences = between(plans, from, until);
        Map<PlanId, List<MemberId>> away = byPlan(sql.list(
                AWAY_OF_ALL, row -> Map.entry(planOf(row), new MemberId(Columns.uuid(row, "member_id"))), ids));
        Map<PlanId, List<Limit>> limits =
                byPlan(sql.list(LIMITS_OF_ALL, row -> Map.entry(planOf(row), limit(row)), ids));
        return plans.stream()
                .collect(Collectors.toMap(
                        plan -> plan,
                        plan -> new FamilyTime(
                                occurrences.getOrDefault(plan, List.of()),
                                together(limits.getOrDefault(plan, List.of())),
                                new HashSet<>(away.getOrDefault(plan, List.of())))));
    }

    private static PlanId planOf(ResultSet row) throws SQLException {
        return new PlanId(Columns.uuid(row, "plan_id"));
    }

    private static <T> Map<PlanId, List<T>> byPlan(List<Map.Entry<PlanId, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static WeekLimits together(List<Limit> limits) {
        if (limits.isEmpty()) {
            return WeekLimits.UNLESS_AGREED;
        }
        Map<MemberId, Duration> aWeek = new HashMap<>();
        limits.forEach(limit -> limit.ofMember().forEach(aWeek::put));
        return new WeekLimits(limits.get(0).version(), limits.get(0).aDay(), aWeek);
    }

    private static Limit limit(ResultSet row) throws SQLException {
        UUID member = Columns.uuidOrNull(row, "member_id");
        return new Limit(
                row.getInt("version"),
                Duration.ofMinutes(row.getInt("minutes_a_day")),
                member == null
                        ? Map.of()
                        : Map.of(new MemberId(member), Duration.ofMinutes(row.getInt("minutes_a_week"))));
    }

    private record Limit(int version, Duration aDay, Map<MemberId, Duration> ofMember) {}

    @Override
    public boolean limit(PlanId plan, WeekLimits limits, int expected, Instant now) {
        long aDay = limits.aDay().toMinutes();
        int written = expected == 0
                ? sql.update(FIRST, plan.value(), aDay, now)
                : sql.update(NEXT, aDay, now, plan.value(), expected);
        if (written == 0) {
            return false;
        }
        sql.update(FORGET_MEMBERS, plan.value());
        limits.aWeek()
                .forEach((member, aWeek) -> sql.update(OF_MEMBER, plan.value(), member.value(), aWeek.toMinutes()));
        return true;
    }
}
