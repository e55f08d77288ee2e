package dk.familiensplan.journey;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.journey.JourneyStep.Telling;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A member tells of the journey on their own page: of themself or of all, and changes only what they told themself. */
@ApplicationScoped
@Transactional
public class TellingOwnJourney {

    private final OwnPlan own;
    private final JourneySteps steps;
    private final Plans plans;
    private final CurrentUser user;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    TellingOwnJourney(
            OwnPlan own,
            JourneySteps steps,
            Plans plans,
            CurrentUser user,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.own = own;
        this.steps = steps;
        this.plans = plans;
        this.user = user;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** What the member may see of it, and who is reading. */
    public record Ours(Journey journey, MemberId reader) {}

    /** As it is told now, without what is another's own or kept from the reader. */
    public Ours read() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.JOURNEY_READ, me.plan().value(), Purpose.OWN_PLAN);
        return ours(me);
    }

    /** A new step. */
    public JourneyStep add(UUID id, Telling telling) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        require(telling, me);
        return keep(JourneyStep.first(id, me.plan(), telling, me.member(), user.subject(), clock.instant()));
    }

    /** The member tells it otherwise. */
    public JourneyStep change(UUID id, VersionTag expected, Telling telling) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        JourneyStep step = toldBy(me, id);
        expected.requireSameAs(step.version());
        require(telling, me);
        return keep(step.toldAs(telling, user.subject(), clock.instant()));
    }

    /** The member takes it out. */
    public void takeOut(UUID id, VersionTag expected) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        JourneyStep step = toldBy(me, id);
        expected.requireSameAs(step.version());
        keep(step.takenOut(user.subject(), clock.instant()));
    }

    private Ours ours(OwnPlan.Membership me) {
        PlanSnapshot plan = plan(me);
        FamilySight sight = FamilySight.of(me.member(), plan, plan.confidentiality(), today());
        return new Ours(Journey.of(steps.newest(me.plan())).seenBy(sight), me.member());
    }

    private JourneyStep toldBy(OwnPlan.Membership me, UUID id) {
        return steps.holdNewest(me.plan()).stream()
                .filter(step ->
                        step.id().equals(id) && !step.removed() && me.member().equals(step.saidBy()))
                .findFirst()
                .orElseThrow(JourneyRule.TOLD_BY_ONESELF::broken);
    }

    /** Nobody tells another's life on their own. */
    private void require(Telling telling, OwnPlan.Membership me) {
        MemberId about = telling.member();
        if (about != null && !about.equals(me.member())) {
            throw JourneyRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        Journey.of(List.of()).require(telling, plan(me), today());
    }

    private JourneyStep keep(JourneyStep step) {
        if (!steps.add(step)) {
            throw JourneyRule.ID_USED_ONCE.broken();
        }
        audit.record(Deed.JOURNEY_CHANGED, step.plan().value(), Purpose.OWN_PLAN);
        plans.read(step.plan())
                .ifPresent(plan -> live.tell(
                        List.of(plan.coordinator()), "plan", step.plan().value()));
        return step;
    }

    private PlanSnapshot plan(OwnPlan.Membership me) {
        return plans.read(me.plan()).orElseThrow(JourneyRule.STEP_EXISTS::broken);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }
}
