package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
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
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    OpeningPlan(Plans plans, ServingAgencies agencies, PersonNumbers numbers, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.agencies = agencies;
        this.numbers = numbers;
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
        audit.record(Deed.PLAN_OPENED, opened.id(), Purpose.COORDINATION);
        return opened;
    }
}
