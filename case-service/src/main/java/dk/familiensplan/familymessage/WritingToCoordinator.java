package dk.familiensplan.familymessage;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A member of the family writes to the coordinator, and reads what was answered. It waits on the coordinator's day. */
@ApplicationScoped
@Transactional
public class WritingToCoordinator {

    private static final int MOST = 50;

    private final OwnPlan own;
    private final FamilyMessages messages;
    private final Plans plans;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    WritingToCoordinator(
            OwnPlan own, FamilyMessages messages, Plans plans, AuditLog audit, LiveEvents live, Clock clock) {
        this.own = own;
        this.messages = messages;
        this.plans = plans;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    public FamilyMessage write(UUID id, String text) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        FamilyMessage message = new FamilyMessage(id, me.plan(), me.member(), text, clock.instant(), null);
        messages.add(message);
        audit.record(Deed.FAMILY_MESSAGE_WRITTEN, me.plan().value(), Purpose.OWN_PLAN);
        live.tell(coordinator(me.plan()), "my-day", null);
        live.tell(coordinator(me.plan()), "plan", me.plan().value());
        return message;
    }

    /** The caller's own, newest first. */
    public List<FamilyMessage> mine() {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        audit.record(Deed.FAMILY_MESSAGES_READ, me.plan().value(), Purpose.OWN_PLAN);
        return messages.ofMember(me.plan(), me.member(), MOST);
    }

    private List<String> coordinator(PlanId plan) {
        return plans.read(plan).map(PlanSnapshot::coordinator).map(List::of).orElse(List.of());
    }
}
