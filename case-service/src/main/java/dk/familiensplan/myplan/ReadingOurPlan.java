package dk.familiensplan.myplan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rule.RuleBroken;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A member of the family opens <i>Vores plan</i>; that, too, is written in the log. */
@ApplicationScoped
@Transactional
public class ReadingOurPlan {

    private final OwnPlan own;
    private final Plans plans;
    private final ContactPoints contactPoints;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingOurPlan(OwnPlan own, Plans plans, ContactPoints contactPoints, AuditLog audit, Clock clock) {
        this.own = own;
        this.plans = plans;
        this.contactPoints = contactPoints;
        this.audit = audit;
        this.clock = clock;
    }

    public OurPlan read() {
        OwnPlan.Membership membership = own.require(Operation.READ_OUR_PLAN);
        audit.record(Deed.OUR_PLAN_READ, membership.plan().value(), Purpose.OWN_PLAN);
        PlanReading reading = plans.readWithEvents(membership.plan()).orElseThrow(ReadingOurPlan::unknown);
        PlanSnapshot plan = reading.plan();
        PlanSnapshot.OfMember reader = plan.member(membership.member()).orElseThrow(ReadingOurPlan::unknown);
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
        FamilySight sight = FamilySight.of(membership.member(), plan, plan.confidentiality(), today);
        return new OurPlan(plan, reader, sight, stays(reading, sight), contactPoints.of(plan), today);
    }

    /** The newest word of each hospital stay that has not ended. */
    private static List<PlanEvent> stays(PlanReading reading, FamilySight sight) {
        return reading.plan().members().stream()
                .map(reading::hospitalStay)
                .flatMap(Optional::stream)
                .filter(event -> event.kind() == PlanEvent.Kind.ADMITTED
                        || event.kind() == PlanEvent.Kind.RETURNED
                        || event.kind() == PlanEvent.Kind.ON_LEAVE)
                .filter(event -> sight.sees(Item.of(ItemKind.NOTIFICATION, event.id(), event.member())))
                .toList();
    }

    private static RuleBroken unknown() {
        return new RuleBroken(PlanRule.PLAN_EXISTS);
    }
}
