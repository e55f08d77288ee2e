package dk.familiensplan.familymessage;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The coordinator reads what the family has written, and answers. */
@ApplicationScoped
@Transactional
public class AnsweringFamily {

    private static final int MOST = 100;

    private final FamilyMessages messages;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    AnsweringFamily(FamilyMessages messages, PlanAccess access, AuditLog audit, LiveEvents live, Clock clock) {
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** What the family has written, newest first. */
    public List<FamilyMessage> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.FAMILY_MESSAGES_READ, plan.value(), Purpose.COORDINATION);
        return messages.ofPlan(plan, MOST);
    }

    /** The message with its answer. */
    public FamilyMessage answer(PlanId plan, UUID id, String text) {
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.value());
        if (messages.find(plan, id).isEmpty()) {
            throw FamilyMessageRule.MESSAGE_IN_PLAN.broken();
        }
        if (!messages.answer(id, new FamilyMessage.Answer(text, clock.instant()), caller.subject())) {
            throw FamilyMessageRule.ANSWERED_ONCE.broken();
        }
        audit.record(Deed.FAMILY_MESSAGE_ANSWERED, plan.value(), Purpose.COORDINATION);
        live.tell(List.of(caller.subject()), "my-day", null);
        return messages.find(plan, id).orElseThrow(FamilyMessageRule.MESSAGE_IN_PLAN::broken);
    }
}
