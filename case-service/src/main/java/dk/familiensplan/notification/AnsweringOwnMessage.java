package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.GivingConsent;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A member of the family who is asked each time says yes or no to one message, on their own page. */
@ApplicationScoped
@Transactional
public class AnsweringOwnMessage {

    private final OwnPlan own;
    private final Plans plans;
    private final FollowingConsent following;
    private final GivingConsent giving;
    private final AuditLog audit;

    @Inject
    AnsweringOwnMessage(OwnPlan own, Plans plans, FollowingConsent following, GivingConsent giving, AuditLog audit) {
        this.own = own;
        this.plans = plans;
        this.following = following;
        this.giving = giving;
        this.audit = audit;
    }

    /** Those that wait for the caller, oldest first, as the agency would read them. */
    public List<FollowingConsent.Held> held() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.NOTIFICATIONS_READ, me.plan().value(), Purpose.OWN_PLAN);
        PlanSnapshot plan = plans.read(me.plan()).orElseThrow(NotificationRule.NOTIFICATION_EXISTS::broken);
        return following.held(plan, Optional.of(me.member()));
    }

    /** Lets it go, or keeps it here; where others must say yes as well, it waits for them. */
    public void answer(NotificationId message, UUID id, Answer answer) {
        OwnPlan.Membership me = own.require(Operation.DECIDE_OWN_CONSENT);
        giving.giveOwn(me.plan(), following.ownAnswersTo(me.plan(), message, id, answer, me.member()));
    }
}
