package dk.familiensplan.circle;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Those who hold the plan read its circles; a member of the family those that they sit in. It is logged. */
@ApplicationScoped
@Transactional
public class ReadingCircles {

    private static final int MOST = 100;

    private final Circles circles;
    private final OwnPlan own;
    private final PlanAccess access;
    private final AuditLog audit;

    @Inject
    ReadingCircles(Circles circles, OwnPlan own, PlanAccess access, AuditLog audit) {
        this.circles = circles;
        this.own = own;
        this.access = access;
        this.audit = audit;
    }

    /** A family's circles. */
    public List<Circle> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.CIRCLES_READ, plan.value(), Purpose.COORDINATION);
        return circles.ofPlan(plan, MOST);
    }

    /** One of them. */
    public Circle one(CircleId id) {
        Circle circle = circles.find(id).orElseThrow(() -> access.unknown(Operation.READ_PLAN));
        access.require(Operation.READ_PLAN, circle.plan().value());
        audit.record(Deed.CIRCLES_READ, circle.plan().value(), Purpose.COORDINATION);
        return circle;
    }

    /** Those in which the caller, one of a family, sits: they were at the table when it was said. */
    public List<Circle> own() {
        OwnPlan.Membership me = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.CIRCLES_READ, me.plan().value(), Purpose.OWN_PLAN);
        return circles.ofMember(me.plan(), me.member(), MOST);
    }
}
