package dk.familiensplan.circle;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The coordinator gathers a circle, writes down what each says at the table, and dissolves it when its task is solved. */
@ApplicationScoped
@Transactional
public class DecidingByConsent {

    private final Circles circles;
    private final Plans plans;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    DecidingByConsent(
            Circles circles,
            Plans plans,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.circles = circles;
        this.plans = plans;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Gathers one. */
    public Circle start(CircleId id, PlanId plan, Charter charter) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        refuseUnlessInPlan(plan, charter);
        Circle circle = Circle.start(id, plan, charter, clock.instant());
        circles.add(circle);
        changed(plan);
        return circle;
    }

    /** Changes what it is for and who is in it. */
    public Circle change(CircleId id, VersionTag expected, Charter charter) {
        return changing(id, expected, (circle, now) -> {
            refuseUnlessInPlan(circle.plan(), charter);
            circle.change(charter);
        });
    }

    /** Somebody in it proposes something. */
    public Circle propose(CircleId id, VersionTag expected, UUID proposal, UUID madeBy, String wording) {
        return changing(id, expected, (circle, now) -> circle.propose(proposal, madeBy, wording, now));
    }

    /** Something happens to a proposal. */
    public Circle move(CircleId id, VersionTag expected, UUID proposal, WrittenMove written) {
        return changing(
                id,
                expected,
                (circle, now) -> circle.move(
                        proposal, written.move(), LocalDate.ofInstant(now, TimeSource.DANISH), now, user.subject()));
    }

    /** Its task is solved. */
    public Circle dissolve(CircleId id, VersionTag expected, String how) {
        return changing(id, expected, (circle, now) -> circle.dissolve(how, now));
    }

    private Circle changing(CircleId id, VersionTag expected, BiConsumer<Circle, Instant> change) {
        Circle circle = circles.lock(id).orElseThrow(() -> access.unknown(Operation.CHANGE_PLAN));
        access.require(Operation.CHANGE_PLAN, circle.plan().value());
        expected.requireSameAs(circle.version());
        change.accept(circle, clock.instant());
        Circle kept = circles.keep(circle);
        changed(kept.plan());
        return kept;
    }

    private void changed(PlanId plan) {
        audit.record(Deed.CIRCLE_CHANGED, plan.value(), Purpose.COORDINATION);
        live.tell(List.of(user.subject()), "plan", plan.value());
        live.tell(List.of(user.subject()), "my-day", null);
    }

    private void refuseUnlessInPlan(PlanId id, Charter charter) {
        PlanSnapshot plan = plans.read(id).orElseThrow(CircleRule.CIRCLE_EXISTS::broken);
        if (plan.status() == PlanStatus.CLOSED) {
            throw CircleRule.PLAN_IS_ACTIVE.broken();
        }
        boolean areThere = charter.seats().stream()
                .filter(seat -> !seat.left())
                .allMatch(seat -> seat.member()
                                .map(member -> plan.member(member).isPresent())
                                .orElse(true)
                        && seat.agency().map(plan::isJoinedBy).orElse(true));
        if (!areThere) {
            throw CircleRule.IS_OF_THIS_PLAN.brokenAt("/seats");
        }
    }
}
