package dk.familiensplan.plan.store;

import dk.familiensplan.access.Caller;
import dk.familiensplan.access.PlanRelations;
import dk.familiensplan.access.Relation;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What a caller has to do with a plan, asked of the plan as it stands now: a right that ends, ends at once. */
@ApplicationScoped
public class SqlPlanRelations implements PlanRelations {

    /** An agency has to do with a plan only while it is active. */
    private static final String RELATION = """
            SELECT plan.coordinator = ? AND plan.authority_code = ?,
                   plan.status = 'ACTIVE'
                       AND EXISTS (SELECT FROM participation WHERE plan_id = plan.id AND agency_id = ?)
              FROM family_plan AS plan
             WHERE plan.id = ?
            """;

    private final Sql sql;

    @Inject
    SqlPlanRelations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Relation relationOf(Caller caller, UUID planId) {
        return sql.one(
                        RELATION,
                        row -> {
                            if (row.getBoolean(1)) {
                                return Relation.COORDINATES;
                            }
                            return row.getBoolean(2) ? Relation.TAKES_PART : Relation.NONE;
                        },
                        caller.subject(),
                        caller.authority(),
                        caller.agencyId(),
                        planId)
                .orElse(Relation.NONE);
    }
}
