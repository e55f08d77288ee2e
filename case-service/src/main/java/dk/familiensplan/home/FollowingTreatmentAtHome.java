package dk.familiensplan.home;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The coordinator follows how a member is treated at home: where the hospital's question is, who treats, who answers for
 * the treatment, and how it ended. Not what the team writes each day: that is between the team and the hospital.
 */
@ApplicationScoped
@Transactional
public class FollowingTreatmentAtHome {

    private static final int MOST = 50;

    private final HomeReferrals referrals;
    private final Plans plans;
    private final PlanAccess access;
    private final LiveEvents live;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FollowingTreatmentAtHome(
            HomeReferrals referrals, Plans plans, PlanAccess access, LiveEvents live, AuditLog audit, Clock clock) {
        this.referrals = referrals;
        this.plans = plans;
        this.access = access;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the plan's members, newest first. */
    public List<Followed> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.HOME_TREATMENTS_READ, plan.value(), Purpose.COORDINATION);
        PlanSnapshot read = read(plan);
        Instant now = clock.instant();
        List<HomeTreatmentReferral> found = referrals.ofPlan(plan, MOST).stream()
                .filter(referral -> JoiningPlan.mayFollow(referral, read, now))
                .toList();
        Map<ReferralId, List<Step>> steps =
                referrals.steps(found.stream().map(HomeTreatmentReferral::id).toList());
        return found.stream()
                .map(referral -> new Followed(referral, read, steps.getOrDefault(referral.id(), List.of())))
                .toList();
    }

    /** A referral of a member. */
    public record Followed(HomeTreatmentReferral referral, PlanSnapshot plan, List<Step> steps) {}

    /** What waits to be seen by those who coordinate these plans; no reading of one plan, so written by who asks. */
    public List<HomeTreatmentReferral> unseenBy(
            Collection<CoordinatorId> coordinators, Map<PlanId, PlanSnapshot> ofPlans) {
        Instant now = clock.instant();
        return referrals.unseenBy(coordinators).stream()
                .filter(referral -> referral.plan()
                        .map(ofPlans::get)
                        .filter(plan -> JoiningPlan.mayFollow(referral, plan, now))
                        .isPresent())
                .toList();
    }

    /** The coordinator has seen how it stands now. */
    public void seen(PlanId plan, ReferralId id) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        HomeTreatmentReferral referral = referrals
                .lock(id)
                .filter(found -> found.plan().filter(plan::equals).isPresent())
                .orElseThrow(() -> access.unknown(Operation.CHANGE_PLAN));
        referral.seenByCoordinator(clock.instant());
        referrals.keep(referral);
        audit.record(Deed.EVENT_SEEN, plan.value(), Purpose.COORDINATION);
        live.tell(List.of(read(plan).coordinator()), "my-day", null);
    }

    private PlanSnapshot read(PlanId plan) {
        return plans.read(plan).orElseThrow(() -> access.unknown(Operation.READ_PLAN));
    }
}
