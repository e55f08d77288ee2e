package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.family.PersonNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A coordinator opens a plan for a family, as a draft and whole in one transaction. */
@ApplicationScoped
@Transactional
public class OpeningPlan {

    private final Plans plans;
    private final ServingAgencies agencies;
    private final PersonNumbers numbers;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    OpeningPlan(
            Plans plans,
            ServingAgencies agencies,
            PersonNumbers numbers,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.numbers = numbers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft; whoever opens it coordinates it. */
    public PlanSnapshot open(PlanContent content, Caller coordinator) {
        agencies.refuseOthersIn(content, coordinator.authority());
        Instant now = clock.instant();
        FamilyPlan plan = FamilyPlan.open(
                new PlanId(UUID.randomUUID()),
                coordinator.authority(),
                new CoordinatorId(coordinator.subject()),
                content,
                numbers,
                now);
        PlanSnapshot opened = plans.keep(plan, PlanChange.OPENED, coordinator.subject(), now);
        // Whoever asks again under the same key is answered only while they may read it.
        access.require(Operation.READ_PLAN, opened.id());
        audit.record(Deed.PLAN_OPENED, opened.id(), Purpose.COORDINATION);
        return opened;
    }
}
