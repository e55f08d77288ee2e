package dk.familiensplan.plan;

import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What may be shared has ended by time alone: the last day of an answer or of a law is over, or a child has come to the age
 * of answering. It goes the way of a withdrawal. Several instances try at the same time: the plan's lock lets one do it, and
 * the others find it done.
 */
@ApplicationScoped
public class EndingSharing {

    private static final int AT_A_TIME = 1000;

    private final Plans plans;
    private final ChangingPlan changing;
    private final Clock clock;

    @Inject
    EndingSharing(Plans plans, ChangingPlan changing, Clock clock) {
        this.plans = plans;
        this.changing = changing;
        this.clock = clock;
    }

    /** The plans in which something may have ended, and nobody has looked. */
    @Transactional
    public List<PlanId> due() {
        return plans.withSharingEndedBy(LocalDate.ofInstant(clock.instant(), TimeSource.DANISH), AT_A_TIME);
    }

    /**
     * Looks at one plan, in a transaction of its own.
     *
     * @return whether something had ended that nobody had been told of
     */
    @Transactional
    public boolean end(PlanId plan) {
        return changing.endSharing(plan);
    }
}
