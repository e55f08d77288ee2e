package dk.familiensplan.plan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What every change of a plan has in common: only its coordinator makes it, it builds on the version that was read, and it
 * is kept, logged and told in the transaction that makes it.
 */
@ApplicationScoped
class ChangingPlan {

    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ChangingPlan(Plans plans, PlanAccess access, AuditLog audit, LiveEvents live, Clock clock) {
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    PlanSnapshot change(
            PlanId id, VersionTag expected, PlanChange what, Deed deed, BiConsumer<FamilyPlan, Instant> verb) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        FamilyPlan plan = plans.find(id).orElseThrow(PlanRule.PLAN_EXISTS::broken);
        expected.requireSameAs(plan.version());
        Instant now = clock.instant();
        verb.accept(plan, now);
        PlanSnapshot changed = plans.keep(plan, what, caller.subject(), now);
        audit.record(deed, id.value(), Purpose.COORDINATION);
        live.tell(List.of(changed.coordinator()), "plan", id.value());
        return changed;
    }
}
