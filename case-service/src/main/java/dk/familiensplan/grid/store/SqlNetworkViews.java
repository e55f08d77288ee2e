package dk.familiensplan.grid.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.DayUse;
import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.NetworkView.Told;
import dk.familiensplan.grid.NetworkViews;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.grid.Pull;
import dk.familiensplan.grid.ViewAsk;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Views and asks are only added to; what takes the days is written over. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlNetworkViews implements NetworkViews {

    private static final String ADD_VIEW = """
            INSERT INTO network_view (id, plan_id, participant_kind, participant_id, about_member, topic, problem, action,
                                      who, doers, pulls, told, common, answered_at, recorded_by)
            VALUES (?, ?, ?, ?, CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String VIEWS = """
            SELECT id, plan_id, participant_kind, participant_id, about_member, topic, problem, action, who, doers, pulls,
                   told, common, answered_at, recorded_by
              FROM network_view
             WHERE plan_id = ANY (CAST(? AS uuid[]))
             ORDER BY answered_at, id
            """;

    private static final String ADD_ASK = """
            INSERT INTO view_ask (id, plan_id, agency_id, member_id, topic, asked_at, asked_by, notification_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ASKS = """
            SELECT id, plan_id, agency_id, member_id, topic, asked_at, asked_by, notification_id
              FROM view_ask
             WHERE plan_id = ANY (CAST(? AS uuid[])) AND withdrawn_at IS NULL
             ORDER BY asked_at, id
            """;

    private static final String WITHDRAW =
            "UPDATE view_ask SET withdrawn_at = ? WHERE notification_id = ? AND withdrawn_at IS NULL";

    private static final String DAY_USES =
            "SELECT intervention_id, day_use FROM day_use WHERE plan_id = ANY (CAST(? AS uuid[]))";

    private static final String SET_DAY_USE = """
            INSERT INTO day_use (plan_id, intervention_id, day_use, set_by, set_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (plan_id, intervention_id)
            DO UPDATE SET day_use = excluded.day_use, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private static final String CLEAR_DAY_USE = "DELETE FROM day_use WHERE plan_id = ? AND intervention_id = ?";

    private final Sql sql;

    @Inject
    SqlNetworkViews(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(NetworkView view) {
        MemberId about = view.matter().about();
        sql.update(
                ADD_VIEW,
                view.id(),
                view.plan().value(),
                view.participant().kind(),
                view.participant().id(),
                about == null ? null : about.value().toString(),
                view.matter().topic(),
                view.problem(),
                view.action(),
                view.who(),
                joined(view.doers().stream().map(Participant::toString)),
                joined(view.pulls().stream().sorted().map(Pull::name)),
                view.told(),
                view.common(),
                view.answeredAt(),
                view.recordedBy());
    }

    @Override
    public Map<PlanId, List<NetworkView>> ofPlans(Collection<PlanId> plans) {
        return sql.list(VIEWS, SqlNetworkViews::view, ids(plans)).stream()
                .collect(Collectors.groupingBy(NetworkView::plan));
    }

    @Override
    public void add(ViewAsk ask) {
        sql.update(
                ADD_ASK,
                ask.id(),
                ask.plan().value(),
                ask.agency().value(),
                ask.member().value(),
                ask.topic(),
                ask.askedAt(),
                ask.askedBy(),
                ask.notification().value());
    }

    @Override
    public Map<PlanId, List<ViewAsk>> asksOfPlans(Collection<PlanId> plans) {
        return sql
                .list(
                        ASKS,
                        row -> new ViewAsk(
                                Columns.uuid(row, "id"),
                                new PlanId(Columns.uuid(row, "plan_id")),
                                new AgencyId(row.getString("agency_id")),
                                new MemberId(Columns.uuid(row, "member_id")),
                                Topic.valueOf(row.getString("topic")),
                                Columns.instant(row, "asked_at"),
                                row.getString("asked_by"),
                                new NotificationId(Columns.uuid(row, "notification_id"))),
                        ids(plans))
                .stream()
                .collect(Collectors.groupingBy(ViewAsk::plan));
    }

    @Override
    public void withdraw(NotificationId notification, Instant now) {
        sql.update(WITHDRAW, now, notification.value());
    }

    @Override
    public Map<UUID, DayUse> dayUses(Collection<PlanId> plans) {
        return sql
                .list(
                        DAY_USES,
                        row -> Map.entry(
                                Columns.uuid(row, "intervention_id"), DayUse.valueOf(row.getString("day_use"))),
                        ids(plans))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void setDayUse(PlanId plan, UUID intervention, DayUse use, String by, Instant now) {
        sql.update(SET_DAY_USE, plan.value(), intervention, use, by, now);
    }

    @Override
    public void clearDayUse(PlanId plan, UUID intervention) {
        sql.update(CLEAR_DAY_USE, plan.value(), intervention);
    }

    private static NetworkView view(ResultSet row) throws SQLException {
        UUID about = Columns.uuidOrNull(row, "about_member");
        return new NetworkView(
                Columns.uuid(row, "id"),
                new PlanId(Columns.uuid(row, "plan_id")),
                new Participant(
                        Participant.Kind.valueOf(row.getString("participant_kind")), row.getString("participant_id")),
                new Matter(about == null ? null : new MemberId(about), Topic.valueOf(row.getString("topic"))),
                row.getString("problem"),
                row.getString("action"),
                row.getString("who"),
                split(row.getString("doers")).map(Participant::parse).toList(),
                pulls(row.getString("pulls")),
                Told.valueOf(row.getString("told")),
                row.getBoolean("common"),
                Columns.instant(row, "answered_at"),
                row.getString("recorded_by"));
    }

    private static Set<Pull> pulls(@Nullable String text) {
        return split(text).map(Pull::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> split(@Nullable String text) {
        return text == null || text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(",", -1));
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(","));
    }

    private static List<String> ids(Collection<PlanId> plans) {
        return plans.stream().map(plan -> plan.value().toString()).toList();
    }
}
