package dk.familiensplan.work;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanEvents;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The coordinator has seen what happened; it leaves <i>Min dag</i>, in every window. */
@ApplicationScoped
@Transactional
public class MarkingEventSeen {

    private final PlanEvents events;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    MarkingEventSeen(
            PlanEvents events, CurrentUser user, PlanAccess access, AuditLog audit, LiveEvents live, Clock clock) {
        this.events = events;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Marks it; again changes nothing. */
    public void seen(PlanId plan, UUID event) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        if (!events.seen(plan, event, clock.instant())) {
            throw new AccessRefused(AccessRefused.Why.UNKNOWN);
        }
        audit.record(Deed.EVENT_SEEN, plan.value(), Purpose.COORDINATION);
        live.tell(List.of(user.subject()), "my-day", null);
    }
}
