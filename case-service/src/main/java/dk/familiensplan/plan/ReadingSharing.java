package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The coordinator reads who may know what, and what is kept from whom. */
@ApplicationScoped
@Transactional
public class ReadingSharing {

    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingSharing(Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The plan, and its cells as they stand now. */
    public record Read(PlanSnapshot plan, Sharing sharing) {}

    /** Logged like every reading of a plan. */
    public Read read(PlanId id) {
        access.require(Operation.READ_PLAN, id.value());
        audit.record(Deed.PLAN_READ, id.value(), Purpose.COORDINATION);
        PlanSnapshot plan = plans.read(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        return new Read(plan, Sharing.of(plan, clock.instant()));
    }
}
