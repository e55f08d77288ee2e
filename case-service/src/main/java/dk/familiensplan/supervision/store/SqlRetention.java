package dk.familiensplan.supervision.store;

import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.supervision.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Retention in PostgreSQL; what belongs to a plan is found in the catalogue, so that no new table is forgotten. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlRetention implements Retention {

    private static final String EXPIRED = """
            SELECT plan.id, plan.status = 'DRAFT' AS draft, coalesce(plan.closed_at, plan.updated_at) AS since,
                   EXISTS (SELECT FROM legal_hold AS hold WHERE hold.plan_id = plan.id) AS held
              FROM family_plan AS plan
             WHERE plan.authority_code = ?
               AND (plan.status = 'CLOSED' AND plan.closed_at < ? OR plan.status = 'DRAFT' AND plan.updated_at < ?)
             ORDER BY plan.id
            """;
    private static final String DELETE = "SELECT forget_plans(?::uuid[])";
    private static final String ADD_RUN = """
            INSERT INTO retention_run (id, authority, run_by, run_at, drafts, closed, held_back) VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String RUNS = """
            SELECT run.*, person.name FROM retention_run AS run JOIN person_account AS person ON person.subject = run.run_by
             WHERE run.authority = ? ORDER BY run.run_at DESC, run.id LIMIT ?
            """;
    private static final String HOLDS = """
            SELECT hold.plan_id, hold.reason, hold.placed_at, person.name
              FROM legal_hold AS hold
              JOIN family_plan AS plan ON plan.id = hold.plan_id
              JOIN person_account AS person ON person.subject = hold.placed_by
             WHERE plan.authority_code = ?
             ORDER BY hold.placed_at DESC
            """;
    private static final String IS_OURS = "SELECT FROM family_plan WHERE authority_code = ? AND id = ?";
    private static final String HOLD = """
            INSERT INTO legal_hold (plan_id, reason, placed_by, placed_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (plan_id) DO NOTHING
            """;
    private static final String LIFT = "DELETE FROM legal_hold WHERE plan_id = ?";

    private final Sql sql;

    @Inject
    SqlRetention(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Expired> expired(String authority, Instant closedBefore, Instant draftBefore, boolean lock) {
        return sql.list(
                lock ? EXPIRED + " FOR UPDATE OF plan" : EXPIRED,
                row -> new Expired(
                        Columns.uuid(row, "id"),
                        row.getBoolean("draft"),
                        Columns.instant(row, "since"),
                        row.getBoolean("held")),
                authority,
                closedBefore,
                draftBefore);
    }

    @Override
    public void delete(Collection<UUID> plans) {
        sql.list(DELETE, row -> true, plans.stream().map(UUID::toString).toList());
    }

    @Override
    public void addRun(Run run, String authority, String runBy) {
        sql.update(ADD_RUN, run.id(), authority, runBy, run.at(), run.drafts(), run.closed(), run.heldBack());
    }

    @Override
    public List<Run> runs(String authority, int most) {
        return sql.list(
                RUNS,
                row -> new Run(
                        Columns.uuid(row, "id"),
                        Columns.instant(row, "run_at"),
                        row.getString("name"),
                        row.getInt("drafts"),
                        row.getInt("closed"),
                        row.getInt("held_back")),
                authority,
                most);
    }

    @Override
    public List<Hold> holds(String authority) {
        return sql.list(
                HOLDS,
                row -> new Hold(
                        Columns.uuid(row, "plan_id"),
                        row.getString("reason"),
                        row.getString("name"),
                        Columns.instant(row, "placed_at")),
                authority);
    }

    @Override
    public boolean isPlanOf(String authority, UUID plan) {
        return sql.one(IS_OURS, row -> true, authority, plan).isPresent();
    }

    @Override
    public boolean hold(UUID plan, String reason, String placedBy, Instant now) {
        return sql.update(HOLD, plan, reason, placedBy, now) == 1;
    }

    @Override
    public boolean lift(UUID plan) {
        return sql.update(LIFT, plan) == 1;
    }
}
