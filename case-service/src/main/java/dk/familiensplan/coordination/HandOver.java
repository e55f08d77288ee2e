package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan on its way to another coordinator (invariant 2). It is offered to one named colleague, who accepts or refuses;
 * until it has taken effect it can be withdrawn, and the one who hands over answers for the plan. Accepted, it takes effect
 * at its time, or at once when that has passed. The leader of the unit can reassign without asking: that is a hand-over
 * which takes effect as it is made.
 */
@Entity
@Table(name = "hand_over")
public class HandOver {

    /** So far ahead a hand-over can be set. */
    static final Duration FURTHEST_AHEAD = Duration.ofDays(365);

    /** A time that was now when the form was filled in is still now. */
    static final Duration SLACK = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "from_coordinator")
    private String fromCoordinator;

    @Column(name = "to_coordinator")
    private String toCoordinator;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "effective_at")
    private @Nullable Instant effectiveAt;

    private String note;

    @Enumerated(EnumType.STRING)
    private HandOverState state;

    private @Nullable String reason;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    /** How it came about. */
    public enum Kind {
        OFFER,
        /** By the leader of the unit, without asking. */
        REASSIGNMENT
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HandOver() {}

    @SuppressWarnings("NullAway.Init")
    private HandOver(
            HandOverId id,
            Kind kind,
            PlanId plan,
            CoordinatorId from,
            CoordinatorId to,
            String by,
            String note,
            HandOverState state,
            Instant now) {
        if (from.equals(to)) {
            throw CoordinationRule.RECEIVER_IS_ANOTHER.brokenAt("/to");
        }
        this.id = id.value();
        this.kind = kind;
        this.planId = plan.value();
        this.fromCoordinator = from.subject();
        this.toCoordinator = to.subject();
        this.madeBy = by;
        this.madeAt = now;
        this.note = note;
        this.state = state;
    }

    /**
     * Offers a plan to a colleague.
     *
     * @param effectiveAt when it is to take effect at the earliest; null for as soon as it is accepted
     */
    public static HandOver offer(
            HandOverId id,
            PlanId plan,
            CoordinatorId from,
            CoordinatorId to,
            String by,
            @Nullable Instant effectiveAt,
            String note,
            Instant now) {
        if (effectiveAt != null && effectiveAt.isBefore(now.minus(SLACK))) {
            throw CoordinationRule.HAND_OVER_LIES_AHEAD.brokenAt("/effectiveAt");
        }
        if (effectiveAt != null && effectiveAt.isAfter(now.plus(FURTHEST_AHEAD))) {
            throw CoordinationRule.HAND_OVER_IS_SOON.brokenAt("/effectiveAt");
        }
        HandOver offered = new HandOver(id, Kind.OFFER, plan, from, to, by, note, HandOverState.OFFERED, now);
        offered.effectiveAt = effectiveAt;
        return offered;
    }

    /** The leader gives the plan to somebody else, with a reason; it has taken effect. */
    public static HandOver reassignment(
            HandOverId id,
            PlanId plan,
            CoordinatorId from,
            CoordinatorId to,
            String leader,
            String reason,
            Instant now) {
        HandOver reassigned =
                new HandOver(id, Kind.REASSIGNMENT, plan, from, to, leader, reason, HandOverState.COMPLETED, now);
        reassigned.decidedAt = now;
        reassigned.completedAt = now;
        return reassigned;
    }

    /** The receiver says yes. */
    public void accept(Instant now) {
        decide(HandOverState.ACCEPTED, null, now);
    }

    /** The receiver says no, and why. */
    public void refuse(String why, Instant now) {
        decide(HandOverState.REFUSED, why, now);
    }

    /** The one who hands over keeps the plan; possible until it has taken effect. */
    public void withdraw(Instant now) {
        end(HandOverState.WITHDRAWN, now);
    }

    /** Something else has decided who holds the plan. */
    public void lapse(Instant now) {
        end(HandOverState.LAPSED, now);
    }

    /** The receiver holds the plan from now on. */
    public void complete(Instant now) {
        if (!isDue(now)) {
            throw new IllegalStateException("a hand-over before its time");
        }
        state = HandOverState.COMPLETED;
        completedAt = now;
    }

    /** Whether it is accepted and its time has come. */
    public boolean isDue(Instant now) {
        return state == HandOverState.ACCEPTED && (effectiveAt == null || !effectiveAt.isAfter(now));
    }

    private void decide(HandOverState next, @Nullable String why, Instant now) {
        if (state != HandOverState.OFFERED) {
            throw CoordinationRule.HAND_OVER_DECIDED_ONCE.broken();
        }
        state = next;
        reason = why;
        decidedAt = now;
    }

    private void end(HandOverState next, Instant now) {
        if (!state.isUnderWay()) {
            throw CoordinationRule.HAND_OVER_DECIDED_ONCE.broken();
        }
        state = next;
        decidedAt = now;
    }

    /** Which hand-over. */
    public HandOverId id() {
        return new HandOverId(id);
    }

    /** The ETag. */
    public int version() {
        return version;
    }

    /** Which plan. */
    public PlanId plan() {
        return new PlanId(planId);
    }

    /** How it came about. */
    public Kind kind() {
        return kind;
    }

    /** Who answers for the plan until it takes effect. */
    public CoordinatorId from() {
        return new CoordinatorId(fromCoordinator);
    }

    /** Who is to hold it. */
    public CoordinatorId to() {
        return new CoordinatorId(toCoordinator);
    }

    /** Sign-in subject of who offered or reassigned. */
    public String madeBy() {
        return madeBy;
    }

    /** When it was offered. */
    public Instant madeAt() {
        return madeAt;
    }

    /** When it is to take effect at the earliest; empty for as soon as it is accepted. */
    public Optional<Instant> effectiveAt() {
        return Optional.ofNullable(effectiveAt);
    }

    /** What the receiver should know. */
    public String note() {
        return note;
    }

    /** Where it is in its life. */
    public HandOverState state() {
        return state;
    }

    /** Why it was refused. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was answered or ended. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** When it took effect. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
