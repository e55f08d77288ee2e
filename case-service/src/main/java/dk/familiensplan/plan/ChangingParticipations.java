package dk.familiensplan.plan;

import dk.familiensplan.access.Deed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** An agency comes to those round the family, leaves them, or is found otherwise. */
@ApplicationScoped
@Transactional
public class ChangingParticipations {

    private final ChangingPlan changing;
    private final ServingAgencies agencies;

    @Inject
    ChangingParticipations(ChangingPlan changing, ServingAgencies agencies) {
        this.changing = changing;
        this.agencies = agencies;
    }

    /** Takes an agency in that serves the family's municipality; it is told nothing before somebody says yes. */
    public PlanSnapshot add(PlanId plan, VersionTag expected, PlanContent.OfParticipation participation) {
        return changing.change(plan, expected, PlanChange.PARTICIPATION_ADDED, Deed.PLAN_CHANGED, (changed, now) -> {
            agencies.refuseOther(participation, changed.authority(), "/agencyId");
            changed.addParticipation(participation, now);
        });
    }

    /** The family finds it otherwise than before. */
    public PlanSnapshot change(
            PlanId plan, VersionTag expected, AgencyId named, PlanContent.OfParticipation participation) {
        return changing.change(plan, expected, PlanChange.PARTICIPATION_CHANGED, Deed.PLAN_CHANGED, (changed, now) -> {
            PlanRule.requireNamed(named, participation.agency(), "/agencyId");
            changed.changeParticipation(participation, now);
        });
    }

    /**
     * It takes part no more, what was said yes to with it is withdrawn, and it is told to stop using what it has. The list of
     * what was sent to it stays.
     */
    public PlanSnapshot end(PlanId plan, VersionTag expected, AgencyId agency, LocalDate on, String reason) {
        return changing.changeWhoTakesPart(
                plan,
                expected,
                PlanChange.PARTICIPATION_ENDED,
                (changed, caller, now) -> changed.endParticipation(agency, on, reason, now));
    }
}
