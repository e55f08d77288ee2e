package dk.familiensplan.home;

import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * A patient who is in a plan, and has said yes to what that hospital tells of physical health, is followed by the
 * coordinator too. For everybody else no plan hears of it, and the hospital cannot see which of the two it was.
 */
@ApplicationScoped
class JoiningPlan {

    private final Plans plans;

    @Inject
    JoiningPlan(Plans plans) {
        this.plans = plans;
    }

    void joinIfAllowed(HomeTreatmentReferral referral, Patient patient, Instant now) {
        if (referral.plan().isPresent()) {
            return;
        }
        patient.number().flatMap(plans::holding).ifPresent(found -> plans.read(found.plan())
                .filter(plan -> plan.consentDecision()
                        .decide(found.member(), referral.hospital(), Topic.PHYSICAL_HEALTH, Purpose.INTAKE, now)
                        .allows())
                .ifPresent(plan -> referral.joins(plan.planId(), found.member())));
    }

    /** Whether the coordinator may still be told: a withdrawal stops the future. */
    static boolean mayFollow(HomeTreatmentReferral referral, PlanSnapshot plan, Instant now) {
        return referral.member()
                .filter(member -> plan.consentDecision()
                        .decide(member, referral.hospital(), Topic.PHYSICAL_HEALTH, Purpose.INTAKE, now)
                        .allows())
                .isPresent();
    }
}
