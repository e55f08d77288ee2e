package dk.familiensplan.operations.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.operations.DeadLetter;
import dk.familiensplan.operations.DeadLetters;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our own dead messages are notifications; an agency's have a row, and lie with the broker. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlDeadLetters implements DeadLetters {

    private static final String SENT = """
            SELECT notification.id, notification.agency_id, notification.kind, notification.reason, notification.ended_at
              FROM notification
              JOIN family_plan AS plan ON plan.id = notification.plan_id
             WHERE notification.state IN ('DEAD', 'REJECTED') AND plan.authority_code = ?
             ORDER BY notification.ended_at DESC, notification.id
             LIMIT ?
            """;

    private static final String RECEIVED = """
            SELECT letter.id, letter.agency_id, letter.reason, letter.set_aside_at, letter.state
              FROM dead_letter AS letter
              LEFT JOIN agency ON agency.id = letter.agency_id
             WHERE letter.state IN ('OPEN', 'TAKING_AGAIN', 'DISCARDING')
               AND (letter.agency_id IS NULL OR ? = ANY (agency.serves))
             ORDER BY letter.set_aside_at DESC, letter.id
             LIMIT ?
            """;

    private static final String SENT_AMONG = """
            SELECT notification.id
              FROM notification
              JOIN family_plan AS plan ON plan.id = notification.plan_id
             WHERE notification.id = ANY (CAST(? AS uuid[]))
               AND notification.state IN ('DEAD', 'REJECTED')
               AND plan.authority_code = ?
             ORDER BY notification.queued_at, notification.id
            """;

    private static final String DECIDE = """
            UPDATE dead_letter AS letter
               SET state = ?, decided_by = ?, decided_at = ?, decided_why = ?
             WHERE letter.id = ANY (CAST(? AS uuid[]))
               AND letter.state = 'OPEN'
               AND (letter.agency_id IS NULL
                    OR EXISTS (SELECT FROM agency WHERE agency.id = letter.agency_id AND ? = ANY (agency.serves)))
            RETURNING letter.id, letter.address, letter.set_aside_at
            """;

    private static final String KEEP = """
            INSERT INTO dead_letter (id, address, agency_id, reason, size, set_aside_at, state)
            VALUES (?, ?, ?, ?, ?, ?, 'OPEN')
                ON CONFLICT (id) DO NOTHING
            """;

    private static final String DONE = """
            UPDATE dead_letter
               SET state = CASE state WHEN 'TAKING_AGAIN' THEN 'TAKEN_AGAIN' ELSE 'DISCARDED' END
             WHERE id = ? AND state IN ('TAKING_AGAIN', 'DISCARDING')
            """;

    private final Sql sql;

    @Inject
    SqlDeadLetters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<DeadLetter> of(String municipality, int atMost) {
        List<DeadLetter> all = new ArrayList<>(sql.list(SENT, SqlDeadLetters::sent, municipality, atMost));
        all.addAll(sql.list(RECEIVED, SqlDeadLetters::received, municipality, atMost));
        all.sort(Comparator.comparing(DeadLetter::at).reversed().thenComparing(DeadLetter::id));
        return all;
    }

    @Override
    public List<NotificationId> sentAmong(String municipality, Collection<UUID> ids) {
        return sql.list(SENT_AMONG, row -> new NotificationId(Columns.uuid(row, "id")), texts(ids), municipality);
    }

    @Override
    public List<SetAside> decide(String municipality, Collection<UUID> ids, Decision decision, By by) {
        return sql.list(
                DECIDE,
                row -> new SetAside(Columns.uuid(row, "id"), row.getString("address")),
                decision == Decision.RESEND ? "TAKING_AGAIN" : "DISCARDING",
                by.subject(),
                by.at(),
                by.why(),
                texts(ids),
                municipality);
    }

    @Override
    public void keep(UUID id, String address, @Nullable AgencyId agency, String reason, int size, Instant at) {
        sql.update(KEEP, id, address, agency == null ? null : agency.value(), reason, size, at);
    }

    @Override
    public boolean done(UUID id) {
        return sql.update(DONE, id) == 1;
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).distinct().toList();
    }

    private static DeadLetter sent(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return DeadLetter.sent(
                Columns.uuid(row, "id"),
                new AgencyId(row.getString("agency_id")),
                NotificationKind.valueOf(row.getString("kind")),
                reason == null ? "unspecified" : reason,
                Columns.instant(row, "ended_at"));
    }

    private static DeadLetter received(ResultSet row) throws SQLException {
        String agency = row.getString("agency_id");
        return DeadLetter.received(
                Columns.uuid(row, "id"),
                agency == null ? null : new AgencyId(agency),
                row.getString("reason"),
                Columns.instant(row, "set_aside_at"),
                row.getString("state").equals("OPEN") ? DeadLetter.State.OPEN : DeadLetter.State.BEING_DONE);
    }
}
