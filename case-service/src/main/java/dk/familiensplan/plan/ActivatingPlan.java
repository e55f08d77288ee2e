package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The coordinator takes a draft into use. */
@ApplicationScoped
@Transactional
public class ActivatingPlan {

    private final ChangingPlan changing;
    private final Event<PlanActivated> activated;

    @Inject
    ActivatingPlan(ChangingPlan changing, Event<PlanActivated> activated) {
        this.changing = changing;
        this.activated = activated;
    }

    /** The active plan; {@link PlanActivated} is observed in the same transaction. */
    public PlanSnapshot activate(PlanId plan, VersionTag expected) {
        PlanSnapshot active =
                changing.change(plan, expected, PlanChange.ACTIVATED, Deed.PLAN_STATUS_CHANGED, FamilyPlan::activate);
        activated.fire(new PlanActivated(active));
        return active;
    }
}
