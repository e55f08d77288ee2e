package dk.familiensplan.grid;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coordinator says that an intervention takes the days; nothing concludes that from its title. */
@ApplicationScoped
@Transactional
public class SayingWhatTakesTheDays {

    private final NetworkViews views;
    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    SayingWhatTakesTheDays(NetworkViews views, Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.views = views;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param use what it takes; null when it takes no whole days */
    public void say(PlanId planId, UUID intervention, @Nullable DayUse use) {
        Caller caller = access.require(Operation.CHANGE_PLAN, planId.value());
        PlanSnapshot plan = plans.read(planId).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        if (plan.interventions().stream().noneMatch(known -> known.id().equals(intervention))) {
            throw GridRule.INTERVENTION_IN_PLAN.brokenAt("/interventionId");
        }
        if (use == null) {
            views.clearDayUse(planId, intervention);
        } else {
            views.setDayUse(planId, intervention, use, caller.subject(), clock.instant());
        }
        audit.record(Deed.DAY_USE_SAID, planId.value(), Purpose.COORDINATION);
    }
}
