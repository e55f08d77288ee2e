package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorChanged;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.FamilyPlan;
import dk.familiensplan.plan.PlanChange;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanEvents;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/**
 * The change of coordinator itself, the same however it came about: the plan, its period, what the new coordinator has to
 * tell the family, and what agencies are told, in one transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TakingOver {

    private final Plans plans;
    private final PlanEvents events;
    private final Event<CoordinatorChanged> changed;
    private final LiveEvents live;

    @Inject
    TakingOver(Plans plans, PlanEvents events, Event<CoordinatorChanged> changed, LiveEvents live) {
        this.plans = plans;
        this.events = events;
        this.changed = changed;
        this.live = live;
    }

    /** @param plan locked */
    void takeOver(FamilyPlan plan, HandOver handOver, String by, Instant now) {
        CoordinatorId from = plan.coordinator();
        plan.handTo(handOver.to(), now);
        PlanSnapshot handed = plans.keep(plan, PlanChange.COORDINATOR_CHANGED, by, now);
        events.happened(
                new PlanEvent(
                        handOver.id().value(), plan.id(), PlanEvent.Kind.COORDINATOR_CHANGED, now, null, null, false),
                now);
        changed.fire(new CoordinatorChanged(handed, from, handOver.id().value()));
        List<String> both = List.of(from.subject(), handOver.to().subject());
        live.tell(both, "plan", plan.id().value());
        live.tell(both, "my-day", null);
        live.tell(both, "contact-request", null);
    }
}
