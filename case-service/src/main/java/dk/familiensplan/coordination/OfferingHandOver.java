package dk.familiensplan.coordination;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.FamilyPlan;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coordinator, the deputy or the leader of the unit offers a plan to a colleague. */
@ApplicationScoped
@Transactional
public class OfferingHandOver {

    private final HandOvers handOvers;
    private final Plans plans;
    private final Colleagues colleagues;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    OfferingHandOver(
            HandOvers handOvers,
            Plans plans,
            Colleagues colleagues,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.handOvers = handOvers;
        this.plans = plans;
        this.colleagues = colleagues;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Offers it.
     *
     * @param effectiveAt when it is to take effect at the earliest; null for as soon as it is accepted
     */
    public HandOver offer(PlanId id, String receiver, @Nullable Instant effectiveAt, String note) {
        Caller caller = access.require(Operation.HAND_OVER_PLAN, id.value());
        FamilyPlan plan = plans.lock(id).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        if (plan.status() == PlanStatus.CLOSED) {
            throw new RuleBroken(PlanRule.STATUS_ALLOWS_CHANGE);
        }
        CoordinatorId to =
                colleagues.require(receiver, plan.authority(), CoordinationRule.RECEIVER_COORDINATES_HERE, "/to");
        HandOver offered = HandOver.offer(
                new HandOverId(UUID.randomUUID()),
                id,
                plan.coordinator(),
                to,
                caller.subject(),
                effectiveAt,
                note,
                clock.instant());
        handOvers.add(offered);
        audit.record(Deed.HAND_OVER_OFFERED, id.value(), Purpose.COORDINATION);
        live.tell(List.of(to.subject(), plan.coordinator().subject()), "my-day", null);
        live.tell(List.of(plan.coordinator().subject()), "plan", id.value());
        return offered;
    }
}
