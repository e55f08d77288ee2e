package dk.familiensplan.coordination;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.plan.FamilyPlan;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The receiver accepts or refuses a hand-over, or the sender withdraws it. Whoever is first decides. */
@ApplicationScoped
@Transactional
public class AnsweringHandOver {

    private final HandOvers handOvers;
    private final Plans plans;
    private final TakingOver takingOver;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    AnsweringHandOver(
            HandOvers handOvers,
            Plans plans,
            TakingOver takingOver,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.handOvers = handOvers;
        this.plans = plans;
        this.takingOver = takingOver;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** The receiver holds the plan from its time on, or from now when that has passed. */
    public HandOver accept(HandOverId id, VersionTag expected) {
        PlanId planId = find(id).plan();
        FamilyPlan plan = lock(planId);
        HandOver handOver = forReceiver(id);
        expected.requireSameAs(handOver.version());
        Instant now = clock.instant();
        handOver.accept(now);
        if (handOver.isDue(now)) {
            handOver.complete(now);
            takingOver.takeOver(plan, handOver, user.subject(), now);
        }
        return decided(handOver, Deed.HAND_OVER_ACCEPTED);
    }

    /** The sender keeps the plan. */
    public HandOver refuse(HandOverId id, VersionTag expected, String reason) {
        lock(find(id).plan());
        HandOver handOver = forReceiver(id);
        expected.requireSameAs(handOver.version());
        handOver.refuse(reason, clock.instant());
        return decided(handOver, Deed.HAND_OVER_REFUSED);
    }

    /** Taken back, also when it is accepted, until it has taken effect. */
    public HandOver withdraw(HandOverId id, VersionTag expected) {
        PlanId plan = find(id).plan();
        access.require(Operation.HAND_OVER_PLAN, plan.value());
        lock(plan);
        HandOver handOver = handOvers.lock(id).orElseThrow(CoordinationRule.HAND_OVER_EXISTS::broken);
        expected.requireSameAs(handOver.version());
        handOver.withdraw(clock.instant());
        return decided(handOver, Deed.HAND_OVER_WITHDRAWN);
    }

    private HandOver find(HandOverId id) {
        return handOvers.find(id).orElseThrow(CoordinationRule.HAND_OVER_EXISTS::broken);
    }

    private FamilyPlan lock(PlanId plan) {
        return plans.lock(plan).orElseThrow(CoordinationRule.HAND_OVER_EXISTS::broken);
    }

    /** Who is offered a plan has no other relation to it yet. */
    private HandOver forReceiver(HandOverId id) {
        HandOver handOver = handOvers.lock(id).orElseThrow(CoordinationRule.HAND_OVER_EXISTS::broken);
        Caller caller = user.caller();
        boolean isReceiver = handOver.to().subject().equals(caller.subject());
        access.require(
                Operation.ANSWER_HAND_OVER,
                handOver.plan().value(),
                Set.of(isReceiver ? Relation.IS_OFFERED : Relation.NONE));
        return handOver;
    }

    private HandOver decided(HandOver handOver, Deed deed) {
        handOvers.keep(handOver);
        audit.record(deed, handOver.plan().value(), Purpose.COORDINATION);
        live.tell(List.of(handOver.from().subject(), handOver.to().subject()), "my-day", null);
        live.tell(List.of(handOver.from().subject()), "plan", handOver.plan().value());
        return handOver;
    }
}
