package dk.familiensplan.promise.store;

import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.promise.Promise;
import dk.familiensplan.promise.PromiseEvaluation;
import dk.familiensplan.promise.PromiseEvaluations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;

/** One table that is only added to. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPromiseEvaluations implements PromiseEvaluations {

    private static final String ADD = """
            INSERT INTO promise_evaluation (id, plan_id, promise, level, evaluated_by, evaluated_on, note, recorded_at)
            VALUES (?, ?, ?, ?, ?, CAST(? AS date), ?, ?)
            ON CONFLICT (id) DO NOTHING
            """;

    private static final String OF_PLAN = """
            SELECT id, plan_id, promise, level, evaluated_by, evaluated_on, note, recorded_at
              FROM promise_evaluation
             WHERE plan_id = ?
             ORDER BY evaluated_on, recorded_at, id
            """;

    private final Sql sql;

    @Inject
    SqlPromiseEvaluations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(PromiseEvaluation evaluation) {
        return sql.update(
                        ADD,
                        evaluation.id(),
                        evaluation.plan().value(),
                        evaluation.promise(),
                        evaluation.level(),
                        evaluation.by(),
                        evaluation.evaluatedOn().toString(),
                        evaluation.note(),
                        evaluation.recordedAt())
                == 1;
    }

    @Override
    public List<PromiseEvaluation> ofPlan(PlanId plan) {
        return sql.list(
                OF_PLAN,
                row -> new PromiseEvaluation(
                        Columns.uuid(row, "id"),
                        new PlanId(Columns.uuid(row, "plan_id")),
                        Promise.valueOf(row.getString("promise")),
                        row.getInt("level"),
                        EvaluatedBy.valueOf(row.getString("evaluated_by")),
                        row.getObject("evaluated_on", LocalDate.class),
                        row.getString("note"),
                        Columns.instant(row, "recorded_at")),
                plan.value());
    }
}
