package dk.familiensplan.myplan;

import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finds the plan that the caller is a member of: nobody says in a request which plan is theirs. */
@ApplicationScoped
public class OwnPlan {

    private final CurrentUser user;
    private final Plans plans;
    private final PlanAccess access;

    @Inject
    OwnPlan(CurrentUser user, Plans plans, PlanAccess access) {
        this.user = user;
        this.plans = plans;
        this.access = access;
    }

    /**
     * The caller's own plan, for an operation that a member of it may do.
     *
     * @throws RuleBroken when the caller is in no plan that is in use
     */
    public Membership require(Operation operation) {
        Caller caller = user.caller();
        UUID id = caller.memberId();
        if (id == null) {
            throw new RuleBroken(PlanRule.PLAN_EXISTS);
        }
        MemberId member = new MemberId(id);
        PlanId plan = plans.holding(member).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        access.require(operation, plan.value());
        return new Membership(plan, member);
    }

    /** Who the caller is in which plan. */
    public record Membership(PlanId plan, MemberId member) {}
}
