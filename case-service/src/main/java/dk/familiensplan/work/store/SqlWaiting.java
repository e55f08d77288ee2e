package dk.familiensplan.work.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.familymessage.FamilyMessage;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.work.Waiting;
import dk.familiensplan.work.WaitingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One statement for each kind of thing, however many families the coordinator has. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlWaiting implements Waiting {

    private static final String PLANS = """
            select id
            from family_plan
            where coordinator = any (?) and status <> 'CLOSED'
            order by family_name, id
            """;

    private static final String UNSEEN_EVENTS = """
            select event.id, event.plan_id, event.kind, event.at, event.member_id, event.agency_id, event.recorded_at
            from plan_event event
            join family_plan plan on plan.id = event.plan_id
            where plan.coordinator = any (?)
              and plan.status <> 'CLOSED'
              and event.seen_at is null
              and (event.kind in ('DIRECT_CONTACT', 'COORDINATOR_CHANGED') or not exists (
                  select
                  from plan_event newer
                  where newer.plan_id = event.plan_id
                    and newer.member_id = event.member_id
                    and newer.kind not in ('DIRECT_CONTACT', 'COORDINATOR_CHANGED')
                    and (newer.at, newer.recorded_at, newer.id) > (event.at, event.recorded_at, event.id)))
            """;

    private static final String TROUBLED = """
            select notification.id
            from notification
            join family_plan plan on plan.id = notification.plan_id
            left join agency on agency.id = notification.agency_id
            where plan.coordinator = any (?)
              and plan.status <> 'CLOSED'
              and (notification.state in ('DEAD', 'REJECTED', 'HELD', 'ASKING')
                  or notification.state = 'WITHHELD' and notification.ended_at > ? and notification.seen_at is null
                  or notification.state = 'SENT' and notification.sent_at + agency.acknowledge_within <= ?
                      and (agency.format <> 'MEDCOM' or notification.silent_at is not null))
            order by notification.made_at desc
            limit 500
            """;

    private static final String UNANSWERED = """
            select message.id, message.plan_id, message.member_id, message.text, message.written_at
            from family_message message
            join family_plan plan on plan.id = message.plan_id
            where plan.coordinator = any (?) and plan.status <> 'CLOSED' and message.answered_at is null
            order by message.written_at, message.id
            limit 500
            """;

    private static final String BY_IDS =
            "select notification from Notification notification where notification.id in :ids";

    private static final String TOLD_OF_STAYS = """
            select notification
            from Notification notification
            where notification.planId in :plans and notification.kind in :kinds and notification.madeAt >= :since
            order by notification.madeAt, notification.id
            """;

    private static final Set<NotificationKind> OF_STAYS = EnumSet.of(
            NotificationKind.ADMITTED,
            NotificationKind.DISCHARGED,
            NotificationKind.CANNOT_ATTEND,
            NotificationKind.CAN_ATTEND_AGAIN);

    @PersistenceContext
    EntityManager entities;

    private final Sql sql;

    @Inject
    SqlWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<PlanId> plans(Collection<CoordinatorId> coordinators) {
        return sql.list(PLANS, row -> new PlanId(Columns.uuid(row, "id")), subjects(coordinators));
    }

    @Override
    public List<WaitingEvent> unseenEvents(Collection<CoordinatorId> coordinators) {
        return sql.list(UNSEEN_EVENTS, SqlWaiting::event, subjects(coordinators));
    }

    @Override
    public List<Notification> troubledMessages(
            Collection<CoordinatorId> coordinators, Instant now, Duration heldBackWithin) {
        List<UUID> ids = sql.list(
                TROUBLED, row -> Columns.uuid(row, "id"), subjects(coordinators), now.minus(heldBackWithin), now);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(BY_IDS, Notification.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<FamilyMessage> unansweredMessages(Collection<CoordinatorId> coordinators) {
        return sql.list(
                UNANSWERED,
                row -> new FamilyMessage(
                        Columns.uuid(row, "id"),
                        new PlanId(Columns.uuid(row, "plan_id")),
                        new MemberId(Columns.uuid(row, "member_id")),
                        row.getString("text"),
                        Columns.instant(row, "written_at"),
                        null),
                subjects(coordinators));
    }

    @Override
    public List<Notification> toldOfStays(Collection<PlanId> plans, Instant since) {
        return plans.isEmpty()
                ? List.of()
                : entities.createQuery(TOLD_OF_STAYS, Notification.class)
                        .setParameter("plans", plans.stream().map(PlanId::value).toList())
                        .setParameter("kinds", OF_STAYS)
                        .setParameter("since", since)
                        .getResultList();
    }

    private static List<String> subjects(Collection<CoordinatorId> coordinators) {
        return coordinators.stream().map(CoordinatorId::subject).toList();
    }

    private static WaitingEvent event(ResultSet row) throws SQLException {
        UUID member = Columns.uuidOrNull(row, "member_id");
        @Nullable String agency = row.getString("agency_id");
        PlanEvent event = new PlanEvent(
                Columns.uuid(row, "id"),
                new PlanId(Columns.uuid(row, "plan_id")),
                PlanEvent.Kind.valueOf(row.getString("kind")),
                Columns.instant(row, "at"),
                member == null ? null : new MemberId(member),
                agency == null ? null : new AgencyId(agency),
                false);
        return new WaitingEvent(event, Columns.instant(row, "recorded_at"));
    }
}
