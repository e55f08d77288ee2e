package dk.familiensplan.access.store;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.rest.CorrelationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log as rows; triggers number and bind them, and refuse to change them. */
@ApplicationScoped
public class JdbcAuditLog implements AuditLog {

    /** Not a subject that anybody can sign in as. */
    private static final String ITSELF = "-";

    private static final String ITSELF_NAME = "Familiens Plan";

    private static final String INSERT = """
            INSERT INTO audit_log (chain, at, subject, unit, deed, purpose, plan_id, detail, correlation_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NEWEST = """
            SELECT at, unit, deed, purpose FROM audit_log
            WHERE plan_id = ? AND deed <> 'refused'
            ORDER BY at DESC, number DESC LIMIT ?
            """;
    private static final String FAULTS = "SELECT chain, number, fault FROM audit_faults()";

    private final Sql sql;
    private final InstantSource clock;
    private final CurrentUser currentUser;
    private final HttpServletRequest request;

    @Inject
    JdbcAuditLog(Sql sql, InstantSource clock, CurrentUser currentUser, HttpServletRequest request) {
        this.sql = sql;
        this.clock = clock;
        this.currentUser = currentUser;
        this.request = request;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Deed what, @Nullable UUID planId, Purpose why, @Nullable String detail) {
        var caller = currentUser.caller();
        var chain = planId == null ? chainOf(caller) : "plan:" + planId;
        insert(chain, caller, what, why, planId, detail);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Deed what, Collection<UUID> planIds, Purpose why) {
        for (var planId : new TreeSet<>(planIds)) {
            record(what, planId, why, null);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordByItself(Deed what, UUID planId, Purpose why) {
        sql.update(
                INSERT,
                "plan:" + planId,
                clock.instant(),
                ITSELF,
                ITSELF_NAME,
                what.code(),
                why.code(),
                planId,
                null,
                null);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordRefusal(Caller caller, String operation, @Nullable UUID planId) {
        // In the caller's own chain: there may be no such plan, and nobody shall make chains by guessing.
        var purpose = caller.agencyId() == null ? Purpose.COORDINATION : Purpose.AGENCY_CASEWORK;
        insert(chainOf(caller), caller, Deed.REFUSED, purpose, planId, operation);
    }

    private void insert(
            String chain, Caller caller, Deed what, Purpose why, @Nullable UUID planId, @Nullable String detail) {
        sql.update(
                INSERT,
                chain,
                clock.instant(),
                caller.subject(),
                caller.unit(),
                what.code(),
                why.code(),
                planId,
                detail,
                CorrelationId.of(request));
    }

    private static String chainOf(Caller caller) {
        return "person:" + caller.subject();
    }

    @Override
    public List<Entry> newest(UUID planId, int most) {
        return sql.list(
                NEWEST,
                row -> new Entry(
                        Columns.instant(row, "at"),
                        row.getString("unit"),
                        row.getString("deed"),
                        row.getString("purpose")),
                planId,
                most);
    }

    @Override
    public List<Fault> faults() {
        return sql.list(
                FAULTS, row -> new Fault(row.getString("chain"), row.getLong("number"), row.getString("fault")));
    }
}
