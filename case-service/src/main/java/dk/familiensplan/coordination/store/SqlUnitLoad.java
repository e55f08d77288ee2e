package dk.familiensplan.coordination.store;

import dk.familiensplan.coordination.UnitLoad;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.platform.database.Columns;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** One statement, however many coordinators and plans there are. */
@ApplicationScoped
public class SqlUnitLoad implements UnitLoad {

    private static final String OF = """
            SELECT plan.id, plan.coordinator, plan.family_name, plan.status,
                   (SELECT count(*) FROM contact_request
                     WHERE contact_request.plan_id = plan.id AND state = 'OPEN' AND due_by < CAST(? AS date)) AS overdue,
                   (SELECT count(*) FROM notification
                     WHERE notification.plan_id = plan.id AND state IN ('DEAD', 'REJECTED')) AS troubled
              FROM family_plan AS plan
             WHERE plan.coordinator = ANY (?) AND plan.status <> 'CLOSED'
             ORDER BY plan.family_name, plan.id
            """;

    private final Sql sql;

    @Inject
    SqlUnitLoad(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Carried> of(Collection<CoordinatorId> coordinators, LocalDate today) {
        return sql.list(
                OF,
                row -> new Carried(
                        new PlanId(Columns.uuid(row, "id")),
                        new CoordinatorId(row.getString("coordinator")),
                        row.getString("family_name"),
                        PlanStatus.valueOf(row.getString("status")),
                        row.getInt("overdue"),
                        row.getInt("troubled")),
                today.toString(),
                coordinators.stream().map(CoordinatorId::subject).toList());
    }
}
