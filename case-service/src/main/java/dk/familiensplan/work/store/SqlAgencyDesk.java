package dk.familiensplan.work.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.work.AgencyDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order of an inbox is found by SQL, which can compare a place as a whole; the messages are then read as they are. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlAgencyDesk implements AgencyDesk {

    /** A message has come to an agency once it lies in its queue; what it then says of the message changes nothing. */
    private static final String INBOX = """
            select id
            from notification
            where agency_id = ?
              and state in ('SENT', 'ACKNOWLEDGED', 'REJECTED')
              and ((read_at is null), made_at, id) < (?, ?, ?)
            order by (read_at is null) desc, made_at desc, id desc
            limit ?
            """;

    private static final String UNREAD = """
            select count(*)
            from notification
            where agency_id = ? and state in ('SENT', 'ACKNOWLEDGED', 'REJECTED') and read_at is null
            """;

    private static final String PLANS = """
            select plan.id
            from participation
            join family_plan plan on plan.id = participation.plan_id
            where participation.agency_id = ? and participation.until_day is null and plan.status = 'ACTIVE'
            order by plan.family_name, plan.id
            """;

    private static final String BY_IDS =
            "select notification from Notification notification where notification.id in :ids";

    private static final String ATTENDANCE = """
            select notification
            from Notification notification
            where notification.agencyId = :agency
              and notification.planId = :plan
              and notification.kind in :kinds
              and notification.state not in :untold
            order by notification.madeAt, notification.id
            """;

    private static final Set<NotificationKind> ON_ATTENDANCE = EnumSet.of(
            NotificationKind.ADMITTED,
            NotificationKind.DISCHARGED,
            NotificationKind.CANNOT_ATTEND,
            NotificationKind.CAN_ATTEND_AGAIN);

    private static final Set<NotificationState> UNTOLD = EnumSet.of(
            NotificationState.PREPARED,
            NotificationState.STOPPED,
            NotificationState.WITHHELD,
            NotificationState.HELD,
            NotificationState.ASKING);

    private static final Place BEFORE_ALL = new Place(true, Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    @PersistenceContext
    EntityManager entities;

    private final Sql sql;

    @Inject
    SqlAgencyDesk(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Notification> inbox(AgencyId agency, @Nullable Place after, int atMost) {
        Place place = after == null ? BEFORE_ALL : after;
        List<UUID> ids = sql.list(
                INBOX,
                row -> Columns.uuid(row, "id"),
                agency.value(),
                place.unread(),
                place.madeAt(),
                place.id(),
                atMost);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Notification> found = entities.createQuery(BY_IDS, Notification.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(notification -> notification.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public int unread(AgencyId agency) {
        return sql.one(UNREAD, row -> row.getInt(1), agency.value()).orElse(0);
    }

    @Override
    public List<PlanId> plans(AgencyId agency) {
        return sql.list(PLANS, row -> new PlanId(Columns.uuid(row, "id")), agency.value());
    }

    @Override
    public List<Notification> attendance(AgencyId agency, PlanId plan) {
        return entities.createQuery(ATTENDANCE, Notification.class)
                .setParameter("agency", agency.value())
                .setParameter("plan", plan.value())
                .setParameter("kinds", ON_ATTENDANCE)
                .setParameter("untold", UNTOLD)
                .getResultList();
    }
}
