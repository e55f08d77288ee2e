package dk.familiensplan.plan.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanEvents;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Events are facts in one table, so plain statements say all there is to say. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SqlPlanEvents implements PlanEvents {

    private static final String APPEND = """
            INSERT INTO plan_event (id, plan_id, kind, at, member_id, agency_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
            """;

    private static final String SEE =
            "UPDATE plan_event SET seen_at = coalesce(seen_at, ?) WHERE plan_id = ? AND id = ?";

    private final Sql sql;

    @Inject
    SqlPlanEvents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void happened(PlanEvent event, Instant now) {
        sql.update(
                APPEND,
                event.id(),
                event.plan().value(),
                event.kind(),
                event.at(),
                Optional.ofNullable(event.member()).map(MemberId::value).orElse(null),
                Optional.ofNullable(event.agency()).map(AgencyId::value).orElse(null),
                now);
    }

    @Override
    public boolean seen(PlanId plan, UUID event, Instant now) {
        return sql.update(SEE, now, plan.value(), event) > 0;
    }
}
