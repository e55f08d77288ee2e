package dk.familiensplan.home;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * A member of the family reads who treats them at home, and who at the hospital answers for it. Of others they see it
 * only where they see what is those members' own: a custody holder of a child, and nobody of another adult.
 */
@ApplicationScoped
@Transactional
public class OwnTreatmentAtHome {

    private static final int MOST = 50;

    private final OwnPlan own;
    private final HomeReferrals referrals;
    private final Plans plans;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    OwnTreatmentAtHome(OwnPlan own, HomeReferrals referrals, Plans plans, AuditLog audit, Clock clock) {
        this.own = own;
        this.referrals = referrals;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** What goes on now, newest first. */
    public List<HomeTreatmentReferral> read() {
        OwnPlan.Membership membership = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.HOME_TREATMENTS_READ, membership.plan().value(), Purpose.OWN_PLAN);
        PlanSnapshot plan = plans.read(membership.plan()).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
        FamilySight sight = FamilySight.of(membership.member(), plan, plan.confidentiality(), today);
        return referrals.ofPlan(membership.plan(), MOST).stream()
                .filter(referral -> referral.state() == ReferralState.AT_HOME)
                .filter(referral -> sees(sight, referral))
                .toList();
    }

    private static boolean sees(FamilySight sight, HomeTreatmentReferral referral) {
        MemberId patient = referral.member().orElseThrow();
        return sight.sees(Item.of(ItemKind.NOTIFICATION, referral.id().value(), patient));
    }
}
