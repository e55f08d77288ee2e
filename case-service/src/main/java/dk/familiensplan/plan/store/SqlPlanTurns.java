package dk.familiensplan.plan.store;

import dk.familiensplan.plan.ChangingPlanStatus.Turn;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanTurned;
import dk.familiensplan.plan.PlanTurns;
import dk.familiensplan.plan.TurnCause;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Turns are facts in one table. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPlanTurns implements PlanTurns {

    private static final String ADD =
            "INSERT INTO plan_turn (id, plan_id, at, turn, cause, words, by) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String OF_PLAN =
            "SELECT at, turn, cause, words, by FROM plan_turn WHERE plan_id = ? ORDER BY at DESC, id";

    private final Sql sql;

    @Inject
    SqlPlanTurns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(PlanTurned turn) {
        sql.update(ADD, turn.id(), turn.plan().id(), turn.at(), turn.turn(), turn.cause(), turn.words(), turn.by());
    }

    @Override
    public List<Taken> ofPlan(PlanId plan) {
        return sql.list(
                OF_PLAN,
                row -> new Taken(
                        Columns.instant(row, "at"),
                        Turn.valueOf(row.getString("turn")),
                        TurnCause.valueOf(row.getString("cause")),
                        row.getString("words"),
                        row.getString("by")),
                plan.value());
    }
}
