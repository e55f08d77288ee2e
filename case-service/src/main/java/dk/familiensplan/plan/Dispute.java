package dk.familiensplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "Who pays?": two disagree on the budget of an intervention. It never stops the intervention; while it lasts, one of them
 * pays, and a leader has an obstacle to move.
 */
@Entity
@Table(name = "payment_dispute")
public class Dispute {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "intervention_id")
    private Intervention intervention;

    private String between;

    @Column(name = "paid_meanwhile_by")
    private String paidMeanwhileBy;

    @Column(name = "obstacle_id")
    private UUID obstacleId;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    private @Nullable String settlement;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Dispute() {}

    Dispute(Intervention intervention, PlanContent.OfDispute content, Instant raisedAt) {
        this.intervention = intervention;
        this.id = content.id().value();
        this.between = content.between();
        this.paidMeanwhileBy = content.paidMeanwhileBy();
        this.obstacleId = content.obstacle();
        this.raisedAt = raisedAt;
    }

    void settle(String how, Instant now) {
        if (settledAt != null) {
            throw PlanRule.DISPUTE_SETTLED_ONCE.broken();
        }
        settlement = how;
        settledAt = now;
    }

    /** Whether they still disagree. */
    public boolean isOpen() {
        return settledAt == null;
    }

    /** Which dispute. */
    public DisputeId id() {
        return new DisputeId(id);
    }

    /** Who disagree, as budgets. */
    public String between() {
        return between;
    }

    /** The budget that pays while it lasts. */
    public String paidMeanwhileBy() {
        return paidMeanwhileBy;
    }

    /** The obstacle that it raised. */
    public UUID obstacle() {
        return obstacleId;
    }

    /** When it was raised. */
    public Instant raisedAt() {
        return raisedAt;
    }

    /** When it was settled. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** How it was settled. */
    public Optional<String> settlement() {
        return Optional.ofNullable(settlement);
    }
}
