package dk.familiensplan.emergency.store;

import dk.familiensplan.emergency.EmergencyAccess;
import dk.familiensplan.emergency.EmergencyAccesses;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Emergency accesses as rows. Which are open is asked of the clock each time; nothing has to run for one to end. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlEmergencyAccesses implements EmergencyAccesses {

    private static final String INSERT = """
            INSERT INTO emergency_access (id, plan_id, subject, reason, opened_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String PLAN_OF = """
            SELECT plan.id, plan.coordinator
              FROM member
              JOIN family_plan AS plan ON plan.id = member.plan_id
             WHERE member.person_key = ? AND member.holds_person
               AND plan.authority_code = ? AND plan.status IN ('ACTIVE', 'PAUSED')
            """;
    private static final String SHOWN = """
            SELECT access.*, plan.family_name, coordinator.name AS coordinator_name, person.name, person.title,
                   (SELECT count(*) FROM audit_log AS log
                     WHERE log.plan_id = access.plan_id AND log.subject = access.subject AND log.purpose = 'emergency'
                       AND log.deed <> 'emergency-opened'
                       AND log.at BETWEEN access.opened_at AND access.ends_at) AS readings
              FROM emergency_access AS access
              JOIN family_plan AS plan ON plan.id = access.plan_id
              JOIN person_account AS person ON person.subject = access.subject
              LEFT JOIN person_account AS coordinator ON coordinator.subject = plan.coordinator
            """;
    private static final String NEWEST_FIRST = " ORDER BY access.opened_at DESC, access.id";
    private static final String OPEN_OF = SHOWN + " WHERE access.subject = ? AND access.ends_at > ?" + NEWEST_FIRST;
    private static final String UNSEEN_BY =
            SHOWN + " WHERE plan.coordinator = ? AND access.seen_at IS NULL" + NEWEST_FIRST + " LIMIT 100";
    private static final String OF_AUTHORITY = SHOWN + " WHERE plan.authority_code = ?" + NEWEST_FIRST + " LIMIT ?";
    /** Never so early that it would end before it began. */
    private static final String END = """
            UPDATE emergency_access SET ends_at = greatest(?, opened_at + interval '1 microsecond')
             WHERE plan_id = ? AND subject = ? AND ends_at > ?
            """;

    private static final String SEE = "UPDATE emergency_access SET seen_at = ? WHERE plan_id = ? AND seen_at IS NULL";
    private static final String OFFICERS =
            "SELECT subject FROM person_account WHERE active AND authority = ? AND 'DATA_PROTECTION_OFFICER' = ANY (roles)";

    private final Sql sql;

    @Inject
    SqlEmergencyAccesses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(EmergencyAccess access) {
        sql.update(
                INSERT,
                access.id(),
                access.plan().value(),
                access.subject(),
                access.reason(),
                access.openedAt(),
                access.endsAt());
    }

    @Override
    public Optional<Found> planOf(byte[] personKey, String authority) {
        return sql.one(
                PLAN_OF,
                row -> new Found(new PlanId(Columns.uuid(row, "id")), row.getString("coordinator")),
                personKey,
                authority);
    }

    @Override
    public List<Shown> openOf(String subject, Instant now) {
        return sql.list(OPEN_OF, SqlEmergencyAccesses::shown, subject, now);
    }

    @Override
    public void end(PlanId plan, String subject, Instant now) {
        sql.update(END, now, plan.value(), subject, now);
    }

    @Override
    public List<Shown> unseenBy(String coordinator) {
        return sql.list(UNSEEN_BY, SqlEmergencyAccesses::shown, coordinator);
    }

    @Override
    public void see(PlanId plan, Instant now) {
        sql.update(SEE, now, plan.value());
    }

    @Override
    public List<Shown> ofAuthority(String authority, int most) {
        return sql.list(OF_AUTHORITY, SqlEmergencyAccesses::shown, authority, most);
    }

    @Override
    public List<String> officersOf(String authority) {
        return sql.list(OFFICERS, row -> row.getString("subject"), authority);
    }

    private static Shown shown(ResultSet row) throws SQLException {
        var seen = row.getObject("seen_at", OffsetDateTime.class);
        var coordinator = row.getString("coordinator_name");
        return new Shown(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "plan_id"),
                row.getString("family_name"),
                coordinator == null ? "" : coordinator,
                row.getString("name"),
                row.getString("title"),
                row.getString("reason"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "ends_at"),
                seen == null ? null : seen.toInstant(),
                row.getLong("readings"));
    }
}
