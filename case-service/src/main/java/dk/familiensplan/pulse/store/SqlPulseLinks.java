package dk.familiensplan.pulse.store;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.pulse.PulseLink;
import dk.familiensplan.pulse.PulseLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Found by the hash of the secret. Using one is a statement that finds no row where another has used it. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPulseLinks implements PulseLinks {

    private static final String COLUMNS = "link.id, link.plan_id, link.member_id, link.made_at, link.expires_at";

    private static final String OPEN = "link.used_at IS NULL AND link.closed_at IS NULL AND link.expires_at > ?";

    private static final String ADD = """
            INSERT INTO pulse_link (id, plan_id, member_id, secret_hash, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private static final String OPEN_OF = "SELECT " + COLUMNS + " FROM pulse_link AS link WHERE link.plan_id = ? AND "
            + OPEN + " ORDER BY link.made_at DESC, link.id";

    /** The second one to close it finds it closed; one that has been used is none any more. */
    private static final String CLOSE = """
            UPDATE pulse_link SET closed_at = coalesce(closed_at, ?) WHERE plan_id = ? AND id = ? AND used_at IS NULL
            """;

    private static final String IN_USE =
            " link.secret_hash = ? AND plan.id = link.plan_id AND plan.status IN ('ACTIVE', 'PAUSED') AND " + OPEN;

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM pulse_link AS link, family_plan AS plan WHERE" + IN_USE;

    private static final String USE = "UPDATE pulse_link AS link SET used_at = ? FROM family_plan AS plan WHERE"
            + IN_USE + " RETURNING " + COLUMNS;

    private final Sql sql;

    @Inject
    SqlPulseLinks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(PulseLink link, byte[] secretHash) {
        sql.update(
                ADD,
                link.id(),
                link.plan().value(),
                link.member().value(),
                secretHash,
                link.madeAt(),
                link.expiresAt());
    }

    @Override
    public List<PulseLink> openOf(PlanId plan, Instant now) {
        return sql.list(OPEN_OF, SqlPulseLinks::link, plan.value(), now);
    }

    @Override
    public boolean close(PlanId plan, UUID id, Instant now) {
        return sql.update(CLOSE, now, plan.value(), id) == 1;
    }

    @Override
    public Optional<PulseLink> find(byte[] secretHash, Instant now) {
        return sql.one(FIND, SqlPulseLinks::link, secretHash, now);
    }

    @Override
    public Optional<PulseLink> use(byte[] secretHash, Instant now) {
        return sql.one(USE, SqlPulseLinks::link, now, secretHash, now);
    }

    private static PulseLink link(ResultSet row) throws SQLException {
        return new PulseLink(
                Columns.uuid(row, "id"),
                new PlanId(Columns.uuid(row, "plan_id")),
                new MemberId(Columns.uuid(row, "member_id")),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "expires_at"));
    }
}
