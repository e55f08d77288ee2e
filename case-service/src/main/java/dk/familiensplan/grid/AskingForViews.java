package dk.familiensplan.grid;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationStopped;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * The coordinator asks an agency how it sees a matter. It is a message as every other: it goes where the member has said
 * yes, it stands prepared for a while, and stopped in that time nobody was asked.
 */
@ApplicationScoped
@Transactional
public class AskingForViews {

    private final NetworkViews views;
    private final Plans plans;
    private final MakingNotification making;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    AskingForViews(
            NetworkViews views,
            Plans plans,
            MakingNotification making,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.views = views;
        this.plans = plans;
        this.making = making;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks about a member on a topic. Refused where the agency may not know of it: to ask is to tell. */
    public ViewAsk ask(UUID id, PlanId planId, AgencyId agency, MemberId member, Topic topic) {
        Caller caller = access.require(Operation.CHANGE_PLAN, planId.value());
        PlanSnapshot plan = plans.read(planId).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        if (plan.status() != PlanStatus.ACTIVE) {
            throw GridRule.PLAN_IS_ACTIVE.broken();
        }
        if (!plan.isJoinedBy(agency)) {
            throw GridRule.IS_ROUND_THE_FAMILY.brokenAt("/agencyId");
        }
        if (plan.member(member).filter(known -> known.leftOn() == null).isEmpty()) {
            throw GridRule.IS_ROUND_THE_FAMILY.brokenAt("/memberId");
        }
        Instant now = clock.instant();
        if (!AnsweringGrid.mayTakeIn(plan, agency, new Matter(member, topic), now)) {
            throw GridRule.MATTER_IS_OPEN_TO_AGENCY.brokenAt("/topic");
        }
        NotificationId message = making.ofPerson(NotificationKind.VIEW_ASKED, planId, agency, member, topic, id);
        ViewAsk ask = new ViewAsk(id, planId, agency, member, topic, now, caller.subject(), message);
        views.add(ask);
        audit.record(Deed.VIEW_ASKED, planId.value(), Purpose.COORDINATION);
        return ask;
    }

    /** The message was stopped before it left. */
    void of(@Observes NotificationStopped stopped) {
        views.withdraw(stopped.notification().id(), clock.instant());
    }
}
