package dk.familiensplan.plan.store;

import dk.familiensplan.access.Caller;
import dk.familiensplan.access.PlanRelations;
import dk.familiensplan.access.Relation;
import dk.familiensplan.access.Role;
import dk.familiensplan.platform.database.Sql;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a caller has to do with a plan, asked of the plan as it stands now: a right that ends, ends at once.
 *
 * <p>Every relation but that of an agency is one inside the municipality of the plan.
 */
@ApplicationScoped
public class SqlPlanRelations implements PlanRelations {

    /** Each row of the union is one relation, by its name. An agency has to do with a plan only while it is active. */
    private static final String RELATIONS = """
            WITH plan AS (
                SELECT id, coordinator, status, authority_code = ? AS ours FROM family_plan WHERE id = ?
            )
            SELECT 'COORDINATES' FROM plan WHERE ours AND coordinator = ?
            UNION ALL
            SELECT 'DEPUTISES' FROM plan
              JOIN deputies_on(CAST(? AS date)) AS acting ON acting.coordinator = plan.coordinator
             WHERE ours AND acting.deputy = ?
            UNION ALL
            SELECT 'LEADS_UNIT' FROM plan
              JOIN person_account AS coordinator ON coordinator.subject = plan.coordinator
             WHERE ours AND coordinator.unit = ?
            UNION ALL
            SELECT 'TAKES_PART' FROM plan
              JOIN participation ON participation.plan_id = plan.id AND participation.agency_id = ?
                   AND participation.until_day IS NULL
             WHERE plan.status = 'ACTIVE'
            UNION ALL
            SELECT 'IS_MEMBER' FROM plan
              JOIN member ON member.plan_id = plan.id AND member.id = ? AND member.left_on IS NULL
             WHERE ours AND plan.status IN ('ACTIVE', 'PAUSED')
            UNION ALL
            SELECT 'EMERGENCY' FROM plan
              JOIN emergency_access AS access ON access.plan_id = plan.id
             WHERE ours AND access.subject = ? AND access.ends_at > ?
            """;

    private static final Set<Relation> STRANGER = Set.of(Relation.NONE);

    private final Sql sql;
    private final InstantSource clock;

    @Inject
    SqlPlanRelations(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<Relation> relationsOf(Caller caller, UUID planId) {
        var relations = sql
                .list(
                        RELATIONS,
                        row -> Relation.valueOf(row.getString(1)),
                        caller.authority(),
                        planId,
                        caller.subject(),
                        LocalDate.ofInstant(clock.instant(), TimeSource.DANISH).toString(),
                        caller.subject(),
                        caller.has(Role.UNIT_LEADER) ? caller.unitId() : null,
                        caller.agencyId(),
                        caller.memberId(),
                        caller.subject(),
                        clock.instant())
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        return relations.isEmpty() ? STRANGER : relations;
    }
}
