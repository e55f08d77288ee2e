package dk.familiensplan.relocation;

import dk.familiensplan.plan.PlanId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another municipality is asked to take a family's plan over. It accepts or refuses, or the coordinator withdraws; until it
 * is accepted nothing changes, and the other municipality knows nobody's name. Accepted, the family goes on in a plan there,
 * and the old one is closed.
 */
@Entity
@Table(name = "relocation")
public class Relocation {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "from_authority")
    private String fromAuthority;

    @Column(name = "to_authority")
    private String toAuthority;

    private String note;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reason;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "new_plan_id")
    private @Nullable UUID newPlanId;

    /** Where it is in its life. */
    public enum State {
        OFFERED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Relocation() {}

    /** Asks the other municipality. */
    @SuppressWarnings("NullAway.Init")
    public Relocation(UUID id, PlanId plan, String from, String to, String note, String by, Instant now) {
        this.id = id;
        this.planId = plan.value();
        this.fromAuthority = from;
        this.toAuthority = to;
        this.note = note;
        this.madeBy = by;
        this.madeAt = now;
        this.state = State.OFFERED;
    }

    /** The other municipality takes the family; it goes on in this plan. */
    public void accept(PlanId next, String by, Instant now) {
        decide(State.ACCEPTED, by, now);
        newPlanId = next.value();
    }

    /** The other municipality does not, and says why. */
    public void refuse(String why, String by, Instant now) {
        decide(State.REFUSED, by, now);
        reason = why;
    }

    /** The family stays. */
    public void withdraw(String by, Instant now) {
        decide(State.WITHDRAWN, by, now);
    }

    private void decide(State next, String by, Instant now) {
        if (state != State.OFFERED) {
            throw RelocationRule.DECIDED_ONCE.broken();
        }
        state = next;
        decidedBy = by;
        decidedAt = now;
    }

    /** Which relocation. */
    public UUID id() {
        return id;
    }

    /** The ETag. */
    public int version() {
        return version;
    }

    /** The plan that is offered. */
    public PlanId plan() {
        return new PlanId(planId);
    }

    /** Code of the municipality that the family leaves. */
    public String from() {
        return fromAuthority;
    }

    /** Code of the municipality that is asked. */
    public String to() {
        return toAuthority;
    }

    /** What the other municipality should know, without names. */
    public String note() {
        return note;
    }

    /** Sign-in subject of who asked. */
    public String madeBy() {
        return madeBy;
    }

    /** When it was asked. */
    public Instant madeAt() {
        return madeAt;
    }

    /** Where it is in its life. */
    public State state() {
        return state;
    }

    /** Why it was refused. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it was answered or withdrawn. */
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Where the family goes on. */
    public Optional<PlanId> newPlan() {
        return Optional.ofNullable(newPlanId).map(PlanId::new);
    }
}
