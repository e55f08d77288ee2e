package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.family.PersonNumbers;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The coordinator puts other content in the place of a draft's. */
@ApplicationScoped
@Transactional
public class ReplacingDraft {

    private final ChangingPlan changing;
    private final ServingAgencies agencies;
    private final PersonNumbers numbers;

    @Inject
    ReplacingDraft(ChangingPlan changing, ServingAgencies agencies, PersonNumbers numbers) {
        this.changing = changing;
        this.agencies = agencies;
        this.numbers = numbers;
    }

    /** Refused once the plan is in use. */
    public PlanSnapshot replace(PlanId plan, VersionTag expected, PlanContent content) {
        return changing.change(plan, expected, PlanChange.DRAFT_REPLACED, Deed.PLAN_CHANGED, (draft, now) -> {
            agencies.refuseOthersIn(content, draft.authority());
            draft.replaceDraft(content, numbers, now);
        });
    }
}
