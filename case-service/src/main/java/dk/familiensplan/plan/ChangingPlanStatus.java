package dk.familiensplan.plan;

import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The coordinator pauses, resumes, closes or reopens a plan, with a reason from the list and one in words. */
@ApplicationScoped
@Transactional
public class ChangingPlanStatus {

    private final ChangingPlan changing;
    private final PlanTurns turns;
    private final CurrentUser user;
    private final Event<PlanTurned> turned;
    private final Clock clock;

    @Inject
    ChangingPlanStatus(
            ChangingPlan changing, PlanTurns turns, CurrentUser user, Event<PlanTurned> turned, Clock clock) {
        this.changing = changing;
        this.turns = turns;
        this.user = user;
        this.turned = turned;
        this.clock = clock;
    }

    /**
     * Refused where the plan is not where that can start from, or reopening it would give a person two active plans.
     * {@link PlanTurned} is observed in the same transaction.
     */
    public PlanSnapshot change(PlanId plan, VersionTag expected, Turn turn, TurnCause cause, String words) {
        if (!cause.fits(turn) || cause == TurnCause.MERGED) {
            throw PlanRule.CAUSE_FITS_TURN.brokenAt("/cause");
        }
        PlanSnapshot changed = changing.change(
                plan,
                expected,
                turn.change,
                Deed.PLAN_STATUS_CHANGED,
                (changing, now) -> turn.verb.apply(changing, words, now));
        record(changed, turn, cause, words);
        return changed;
    }

    /** Writes down and tells a turn that was taken as part of something larger, such as a merger. */
    public void record(PlanSnapshot changed, Turn turn, TurnCause cause, String words) {
        PlanTurned taken =
                new PlanTurned(UUID.randomUUID(), changed, turn, cause, words, user.subject(), clock.instant());
        turns.add(taken);
        turned.fire(taken);
    }

    /** The turns that a plan in use can take. */
    public enum Turn {
        PAUSE(PlanChange.PAUSED, FamilyPlan::pause),
        RESUME(PlanChange.RESUMED, FamilyPlan::resume),
        CLOSE(PlanChange.CLOSED, FamilyPlan::close),
        REOPEN(PlanChange.REOPENED, FamilyPlan::reopen);

        private final PlanChange change;
        private final Verb verb;

        Turn(PlanChange change, Verb verb) {
            this.change = change;
            this.verb = verb;
        }
    }

    private interface Verb {
        void apply(FamilyPlan plan, String reason, Instant now);
    }
}
