package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What agencies do for the family changes. */
@ApplicationScoped
@Transactional
public class ChangingInterventions {

    private final ChangingPlan changing;

    @Inject
    ChangingInterventions(ChangingPlan changing) {
        this.changing = changing;
    }

    /** An agency is to do something more. */
    public PlanSnapshot add(PlanId plan, VersionTag expected, PlanContent.OfIntervention intervention) {
        return changing.change(
                plan,
                expected,
                PlanChange.INTERVENTION_ADDED,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.addIntervention(intervention, now));
    }

    /** It is done otherwise. */
    public PlanSnapshot change(
            PlanId plan, VersionTag expected, InterventionId named, PlanContent.OfIntervention intervention) {
        return changing.change(plan, expected, PlanChange.INTERVENTION_CHANGED, Deed.PLAN_CHANGED, (changed, now) -> {
            PlanRule.requireNamed(named, intervention.id(), "/id");
            changed.changeIntervention(intervention, now);
        });
    }

    /** It is granted, begins, ends, or is declined. */
    public PlanSnapshot turn(
            PlanId plan,
            VersionTag expected,
            InterventionId intervention,
            InterventionState next,
            @Nullable String reason) {
        return changing.change(
                plan,
                expected,
                PlanChange.INTERVENTION_TURNED,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.turnIntervention(intervention, next, reason, now));
    }

    /** A trial is kept, changed or stopped (invariant 6). */
    public PlanSnapshot decideTrial(
            PlanId plan, VersionTag expected, InterventionId intervention, PlanContent.OfTrialDecision decision) {
        return changing.change(
                plan,
                expected,
                PlanChange.TRIAL_DECIDED,
                Deed.PLAN_CHANGED,
                (changed, now) -> changed.decideTrial(intervention, decision, now));
    }
}
