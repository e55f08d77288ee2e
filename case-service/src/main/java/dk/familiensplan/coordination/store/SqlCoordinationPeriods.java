package dk.familiensplan.coordination.store;

import dk.familiensplan.coordination.CoordinationPeriod;
import dk.familiensplan.coordination.CoordinationPeriods;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The periods that the database writes by itself when a plan is written. */
@ApplicationScoped
public class SqlCoordinationPeriods implements CoordinationPeriods {

    private static final String OF_PLAN = """
            SELECT coordinator, from_at, until_at FROM coordination_period WHERE plan_id = ? ORDER BY from_at DESC
            """;

    private final Sql sql;

    @Inject
    SqlCoordinationPeriods(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CoordinationPeriod> ofPlan(PlanId plan) {
        return sql.list(
                OF_PLAN,
                row -> new CoordinationPeriod(
                        new CoordinatorId(row.getString("coordinator")),
                        Columns.instant(row, "from_at"),
                        Columns.instantOrNull(row, "until_at")),
                plan.value());
    }
}
