package dk.familiensplan.myplan;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Decision;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return new OurPlan(
                plan,
                reader,
                sight,
                knows(plan, membership.member()),
                stays(reading, sight),
                contactPoints.of(plan),
                today);
    }

    private List<OurPlan.AgencyKnows> knows(PlanSnapshot plan, MemberId reader) {
        ConsentDecision decision = plan.consentDecision();
        Instant now = clock.instant();
        return plan.participations().stream()
                .map(PlanSnapshot.OfParticipation::agency)
                .map(agency -> new OurPlan.AgencyKnows(
                        agency,
                        Arrays.stream(Topic.values())
                                .collect(Collectors.toMap(
                                        Function.identity(),
                                        topic -> knowing(decision.decide(
                                                reader, agency, topic, dk.familiensplan.consent.Purpose.SHARE, now))))))
                .toList();
    }

    private static OurPlan.Knowing knowing(Decision decision) {
        if (decision instanceof Decision.AllowedByLaw) {
            return OurPlan.Knowing.LAW;
        }
        if (decision instanceof Decision.AskFirst) {
            return OurPlan.Knowing.ASK;
        }
        if (!(decision instanceof Decision.Refused refused)) {
            return OurPlan.Knowing.YES;
        }
        return refused.reason() == Decision.Reason.ATTENDANCE_ONLY ? OurPlan.Knowing.ATTENDANCE : OurPlan.Knowing.NO;
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
