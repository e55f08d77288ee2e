package dk.familiensplan.notification.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.notification.Notifications;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Notifications are entities; which of them to take is said in SQL, where it is about locks. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaNotifications implements Notifications {

    /** The order within a plan is the order of making. Those that are being stopped at this moment are left alone. */
    private static final String DUE = """
            SELECT id
              FROM notification
             WHERE state = 'PREPARED' AND release_at <= ?
             ORDER BY release_at, made_at, id
             LIMIT ?
               FOR UPDATE SKIP LOCKED
            """;

    /** A message that is on its way once more is not late yet. */
    private static final String UNANSWERED = """
            SELECT notification.id
              FROM notification
              JOIN agency ON agency.id = notification.agency_id
             WHERE agency.format = 'MEDCOM'
               AND notification.state IN ('SENT', 'FAILED')
               AND notification.silent_at IS NULL
               AND coalesce(notification.resent_at, notification.sent_at) + agency.acknowledge_within <= ?
             ORDER BY notification.sent_at, notification.id
             LIMIT ?
               FOR UPDATE OF notification SKIP LOCKED
            """;

    /** In one order, so that two claims of the same notifications do not wait for each other. */
    private static final String LOCK =
            "SELECT id FROM notification WHERE id = ANY (CAST(? AS uuid[])) ORDER BY id FOR UPDATE";

    private static final String OF_PLAN = """
            SELECT id
              FROM notification
             WHERE plan_id = ?
               AND (CAST(? AS uuid) IS NULL
                    OR (made_at, id) < (SELECT made_at, id FROM notification WHERE id = ? AND plan_id = ?))
             ORDER BY made_at DESC, id DESC
             LIMIT ?
            """;

    private static final String ASKING =
            "SELECT id FROM notification WHERE plan_id = ? AND state = 'ASKING' ORDER BY id FOR UPDATE";

    private static final String WITH_AN_AGENCY = """
            SELECT id
              FROM notification
             WHERE plan_id = ? AND sequence IS NOT NULL AND kind <> 'STOP_USING'
               AND state NOT IN ('ASKING', 'HELD', 'WITHHELD', 'STOPPED')
             ORDER BY made_at, id
            """;

    private static final String STOPPED = """
            SELECT stops.stopped_id, max(stop.made_at)
              FROM notification AS stop
              JOIN notification_stops AS stops ON stops.notification_id = stop.id
             WHERE stop.plan_id = ?
             GROUP BY stops.stopped_id
            """;

    /** Put on its way again means that its own event comes after this one's. */
    private static final String BEHIND = """
            SELECT this.id
              FROM notification AS this
             WHERE this.id = ANY (CAST(? AS uuid[]))
               AND EXISTS (SELECT FROM notification AS before
                            WHERE before.waits IS NOT NULL
                              AND before.agency_id = this.agency_id
                              AND before.plan_id = this.plan_id
                              AND before.state IN ('QUEUED', 'FAILED')
                              AND before.id <> ALL (CAST(? AS uuid[]))
                              AND (before.queued_at, before.made_at, before.id)
                                  < (this.queued_at, this.made_at, this.id))
            """;

    /** What comes before in its plan goes first: as long as that is to be tried later, this waits too. */
    private static final String MAY_GO = """
            SELECT notification.id
              FROM notification
             WHERE notification.waits = 'PARKED'
               AND (notification.retry_at IS NULL OR notification.retry_at <= ?)
               AND NOT EXISTS (SELECT FROM agency_circuit AS circuit
                                WHERE circuit.agency_id = notification.agency_id AND circuit.state <> 'CLOSED')
               AND NOT EXISTS (SELECT FROM notification AS before
                                WHERE before.waits = 'PARKED'
                                  AND before.retry_at > ?
                                  AND before.agency_id = notification.agency_id
                                  AND before.plan_id = notification.plan_id
                                  AND (before.queued_at, before.made_at, before.id)
                                      < (notification.queued_at, notification.made_at, notification.id))
             ORDER BY notification.queued_at, notification.made_at, notification.id
             LIMIT ?
            """;

    private static final String FIRST_PARKED = """
            SELECT id
              FROM notification
             WHERE waits = 'PARKED' AND agency_id = ?
             ORDER BY queued_at, made_at, id
             LIMIT 1
            """;

    private static final String MARK_SILENT = """
            WITH silent AS (
                UPDATE notification
                   SET silent_at = ?, version = notification.version + 1
                  FROM agency
                 WHERE agency.id = notification.agency_id
                   AND agency.format <> 'MEDCOM'
                   AND notification.state = 'SENT'
                   AND notification.silent_at IS NULL
                   AND notification.sent_at + agency.acknowledge_within <= ?
                RETURNING notification.agency_id, notification.sent_at
            )
            SELECT silent.agency_id, count(*),
                   EXISTS (SELECT FROM notification AS answered
                            WHERE answered.agency_id = silent.agency_id
                              AND answered.acknowledged_at IS NOT NULL
                              AND answered.sent_at > min(silent.sent_at)) AS answers_others
              FROM silent
             GROUP BY silent.agency_id
             ORDER BY silent.agency_id
            """;

    private static final String ANSWERS = """
            SELECT FROM notification
             WHERE agency_id = ? AND acknowledged_at IS NOT NULL AND sent_at > ?
             LIMIT 1
            """;

    private static final String GIVEN_AFTER = """
            SELECT id
              FROM notification
             WHERE agency_id = ? AND sequence > ?
             ORDER BY sequence
             LIMIT ?
               FOR UPDATE
            """;

    private static final String TAKE_NUMBERS = """
            INSERT INTO agency_sequence AS sequence (agency_id, last)
            VALUES (?, ?)
                ON CONFLICT (agency_id) DO UPDATE SET last = sequence.last + excluded.last
            RETURNING last
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public void add(Notification notification) {
        entities.persist(notification);
    }

    @Override
    public Optional<Notification> find(NotificationId id) {
        return Optional.ofNullable(entities.find(Notification.class, id.value()));
    }

    @Override
    public Optional<Notification> lock(NotificationId id) {
        return Optional.ofNullable(entities.find(Notification.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Notification> lockAll(Collection<NotificationId> ids) {
        return load(sql.list(LOCK, row -> row.getObject(1, UUID.class), texts(ids)));
    }

    @Override
    public List<Notification> lockDue(Instant now, int atMost) {
        return load(sql.list(DUE, row -> row.getObject(1, UUID.class), now, atMost));
    }

    @Override
    public List<Notification> lockUnanswered(Instant now, int atMost) {
        return load(sql.list(UNANSWERED, row -> row.getObject(1, UUID.class), now, atMost));
    }

    @Override
    public Set<NotificationId> behindWhatWaits(Collection<NotificationId> ids) {
        List<String> these = texts(ids);
        return Set.copyOf(sql.list(BEHIND, JpaNotifications::id, these, these));
    }

    @Override
    public List<NotificationId> parkedThatMayGo(Instant now, int atMost) {
        return sql.list(MAY_GO, JpaNotifications::id, now, now, atMost);
    }

    @Override
    public Optional<NotificationId> firstParked(AgencyId agency) {
        return sql.one(FIRST_PARKED, JpaNotifications::id, agency.value());
    }

    @Override
    public List<Silence> markSilent(Instant now) {
        return sql.list(
                MARK_SILENT,
                row -> new Silence(new AgencyId(row.getString(1)), row.getLong(2), row.getBoolean(3)),
                now,
                now);
    }

    @Override
    public boolean answersWhatWasSentAfter(AgencyId agency, Instant then) {
        return sql.one(ANSWERS, row -> true, agency.value(), then).isPresent();
    }

    @Override
    public List<Notification> givenAfter(AgencyId agency, long number, int atMost) {
        return load(sql.list(GIVEN_AFTER, row -> row.getObject(1, UUID.class), agency.value(), number, atMost));
    }

    private static NotificationId id(ResultSet row) throws SQLException {
        return new NotificationId(row.getObject(1, UUID.class));
    }

    private static List<String> texts(Collection<NotificationId> ids) {
        return ids.stream().map(NotificationId::toString).distinct().toList();
    }

    @Override
    public List<Notification> lockAsking(PlanId plan) {
        return load(sql.list(ASKING, row -> row.getObject(1, UUID.class), plan.value()));
    }

    @Override
    public List<Notification> withAnAgency(PlanId plan) {
        return load(sql.list(WITH_AN_AGENCY, row -> row.getObject(1, UUID.class), plan.value()));
    }

    @Override
    public List<Notification> asking(PlanId plan) {
        return entities.createQuery(
                        "SELECT n FROM Notification n WHERE n.planId = :plan AND n.state = :asking", Notification.class)
                .setParameter("plan", plan.value())
                .setParameter("asking", NotificationState.ASKING)
                .getResultList();
    }

    @Override
    public List<Notification> ofMember(PlanId plan, AgencyId agency, MemberId member) {
        return entities.createQuery(
                        "SELECT n FROM Notification n"
                                + " WHERE n.planId = :plan AND n.agencyId = :agency AND n.memberId = :member",
                        Notification.class)
                .setParameter("plan", plan.value())
                .setParameter("agency", agency.value())
                .setParameter("member", member.value())
                .getResultList();
    }

    @Override
    public Map<NotificationId, Instant> stoppedOf(PlanId plan) {
        Map<NotificationId, Instant> stopped = new HashMap<>();
        sql.list(
                STOPPED,
                row -> stopped.put(
                        new NotificationId(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant()),
                plan.value());
        return stopped;
    }

    @Override
    public List<Notification> causedBy(UUID cause) {
        return entities.createQuery(
                        "SELECT n FROM Notification n WHERE n.causeId = :cause ORDER BY n.madeAt, n.id",
                        Notification.class)
                .setParameter("cause", cause)
                .getResultList();
    }

    @Override
    public List<Notification> ofPlan(PlanId plan, Optional<NotificationId> after, int atMost) {
        UUID place = after.map(NotificationId::value).orElse(null);
        return load(sql.list(
                OF_PLAN, row -> row.getObject(1, UUID.class), plan.value(), place, place, plan.value(), atMost));
    }

    @Override
    public Map<AgencyId, Long> takeNumbers(Map<AgencyId, Integer> howMany) {
        Map<AgencyId, Long> last = new HashMap<>();
        howMany.keySet().stream().sorted(Comparator.comparing(AgencyId::value)).forEach(agency -> sql.one(
                        TAKE_NUMBERS, row -> row.getLong(1), agency.value(), howMany.get(agency))
                .ifPresent(taken -> last.put(agency, taken)));
        return last;
    }

    /** The entities with these ids, in their order, as the database has them now. */
    private List<Notification> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Notification> loaded = new HashMap<>();
        entities.createQuery("SELECT n FROM Notification n WHERE n.id IN :ids", Notification.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.refresh", true)
                .getResultList()
                .forEach(notification -> loaded.put(notification.id().value(), notification));
        return ids.stream().map(loaded::get).toList();
    }
}
