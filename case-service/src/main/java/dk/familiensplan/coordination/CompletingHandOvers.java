package dk.familiensplan.coordination;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.FamilyPlan;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An accepted hand-over takes effect when its time has come. Several instances try at the same time: the plan's lock lets
 * one do it, and the others find it done.
 */
@ApplicationScoped
public class CompletingHandOvers {

    private static final int AT_A_TIME = 100;

    private final HandOvers handOvers;
    private final Plans plans;
    private final TakingOver takingOver;
    private final Colleagues colleagues;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    CompletingHandOvers(
            HandOvers handOvers,
            Plans plans,
            TakingOver takingOver,
            Colleagues colleagues,
            AuditLog audit,
            Clock clock) {
        this.handOvers = handOvers;
        this.plans = plans;
        this.takingOver = takingOver;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those whose time has come. */
    @Transactional
    public List<HandOverId> due() {
        return handOvers.due(clock.instant(), AT_A_TIME);
    }

    /**
     * Lets one take effect, in a transaction of its own.
     *
     * @return whether it did so now; false when somebody else did, or it was withdrawn or has lapsed
     */
    @Transactional
    public boolean complete(HandOverId id) {
        Optional<FamilyPlan> plan = handOvers.find(id).map(HandOver::plan).flatMap(plans::lock);
        Optional<HandOver> accepted = handOvers.lock(id);
        Instant now = clock.instant();
        if (plan.isEmpty() || accepted.isEmpty() || !accepted.get().isDue(now)) {
            return false;
        }
        HandOver handOver = accepted.get();
        if (!canTakeEffect(plan.get(), handOver)) {
            handOver.lapse(now);
            handOvers.keep(handOver);
            return false;
        }
        handOver.complete(now);
        takingOver.takeOver(plan.get(), handOver, handOver.to().subject(), now);
        handOvers.keep(handOver);
        audit.recordByItself(Deed.HAND_OVER_COMPLETED, plan.get().id().value(), Purpose.COORDINATION);
        return true;
    }

    private boolean canTakeEffect(FamilyPlan plan, HandOver handOver) {
        return plan.status() != PlanStatus.CLOSED
                && plan.coordinator().equals(handOver.from())
                && colleagues.find(handOver.to().subject(), plan.authority()).isPresent();
    }
}
