package dk.familiensplan.plan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.familiensplan.plan.PlanChange;
import dk.familiensplan.plan.PlanHistory;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Revision;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The snapshots that were written with each change. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPlanHistory implements PlanHistory {

    private static final String AT = "SELECT snapshot FROM plan_revision WHERE plan_id = ? AND number = ?";

    private static final String STEPS = """
            SELECT number, at, by, change, snapshot
              FROM plan_revision
             WHERE plan_id = ? AND number > ? AND number <= ?
             ORDER BY number
             LIMIT ?
            """;

    private static final String NEWEST_AT =
            "SELECT number FROM plan_revision WHERE plan_id = ? AND at <= ? ORDER BY at DESC, number DESC LIMIT 1";

    private static final String SEEN_BY = "SELECT number FROM plan_look WHERE plan_id = ? AND subject = ?";

    private static final String SAW = """
            INSERT INTO plan_look (plan_id, subject, number, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (plan_id, subject) DO UPDATE SET number = excluded.number, at = excluded.at
                  WHERE plan_look.number < excluded.number
            """;

    private static final String LOOKS =
            "SELECT subject, number, at FROM plan_look WHERE plan_id = ? ORDER BY at DESC, subject LIMIT 100";

    private final Sql sql;

    @Inject
    SqlPlanHistory(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PlanSnapshot> at(PlanId plan, int number) {
        return sql.one(AT, SqlPlanHistory::snapshot, plan.value(), number);
    }

    @Override
    public List<Step> steps(PlanId plan, int after, int upTo, int atMost) {
        return sql.list(
                STEPS,
                row -> new Step(
                        new Revision(
                                row.getInt("number"),
                                Columns.instant(row, "at"),
                                row.getString("by"),
                                PlanChange.valueOf(row.getString("change"))),
                        snapshot(row)),
                plan.value(),
                after,
                upTo,
                atMost);
    }

    @Override
    public Optional<Integer> newestAt(PlanId plan, Instant then) {
        return sql.one(NEWEST_AT, row -> row.getInt(1), plan.value(), then);
    }

    @Override
    public Optional<Integer> seenBy(PlanId plan, String subject) {
        return sql.one(SEEN_BY, row -> row.getInt(1), plan.value(), subject);
    }

    @Override
    public void saw(PlanId plan, String subject, int number, Instant now) {
        sql.update(SAW, plan.value(), subject, number, now);
    }

    @Override
    public List<Look> looks(PlanId plan) {
        return sql.list(
                LOOKS,
                row -> new Look(row.getString("subject"), row.getInt("number"), Columns.instant(row, "at")),
                plan.value());
    }

    private static PlanSnapshot snapshot(ResultSet row) throws SQLException {
        try {
            return Json.mapper().readValue(row.getString("snapshot"), PlanSnapshot.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is kept of a plan cannot be read");
        }
    }
}
