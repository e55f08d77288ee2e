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

/** The leader of the unit gives a plan to somebody else at once, as when a coordinator is suddenly away. */
@ApplicationScoped
@Transactional
public class ReassigningPlan {

    private final HandOvers handOvers;
    private final Plans plans;
    private final TakingOver takingOver;
    private final Colleagues colleagues;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ReassigningPlan(
            HandOvers handOvers,
            Plans plans,
            TakingOver takingOver,
            Colleagues colleagues,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.handOvers = handOvers;
        this.plans = plans;
        this.takingOver = takingOver;
        this.colleagues = colleagues;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Reassigns it. A hand-over that was under way lapses.
     *
     * @param from who the leader saw as its coordinator; refused when that has changed since
     */
    public HandOver reassign(PlanId id, String from, String receiver, String reason) {
        Caller leader = access.require(Operation.REASSIGN_PLAN, id.value());
        FamilyPlan plan = plans.lock(id).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        if (!plan.coordinator().equals(new CoordinatorId(from))) {
            throw CoordinationRule.COORDINATOR_AS_READ.broken();
        }
        CoordinatorId to =
                colleagues.require(receiver, plan.authority(), CoordinationRule.RECEIVER_COORDINATES_HERE, "/to");
        Instant now = clock.instant();
        handOvers.lockUnderWay(id).ifPresent(underWay -> lapse(underWay, now));
        HandOver reassigned = HandOver.reassignment(
                new HandOverId(UUID.randomUUID()), id, plan.coordinator(), to, leader.subject(), reason, now);
        takingOver.takeOver(plan, reassigned, leader.subject(), now);
        handOvers.add(reassigned);
        audit.record(Deed.PLAN_REASSIGNED, id.value(), Purpose.COORDINATION, reason);
        return reassigned;
    }

    private void lapse(HandOver underWay, Instant now) {
        underWay.lapse(now);
        handOvers.keep(underWay);
        live.tell(List.of(underWay.to().subject()), "my-day", null);
    }
}
