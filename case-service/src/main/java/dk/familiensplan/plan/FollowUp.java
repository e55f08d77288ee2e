package dk.familiensplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A meeting where the family and those round it looked at the plan. It is a fact, and it sets the day of the next one. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String present;

    private String changed;

    @Column(name = "next_on")
    private LocalDate nextOn;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(FamilyPlan plan, PlanContent.OfFollowUp content, Instant recordedAt) {
        this.plan = plan;
        this.id = content.id().value();
        this.heldOn = content.heldOn();
        this.present = content.present();
        this.changed = content.changed();
        this.nextOn = content.nextOn();
        this.reason = content.reason();
        this.recordedAt = recordedAt;
    }

    /** Which follow-up. */
    public FollowUpId id() {
        return new FollowUpId(id);
    }

    /** The day of the meeting. */
    public LocalDate heldOn() {
        return heldOn;
    }

    /** Who were there. */
    public String present() {
        return present;
    }

    /** What changed, in words. */
    public String changed() {
        return changed;
    }

    /** When the plan is looked at next. */
    public LocalDate nextOn() {
        return nextOn;
    }

    /** Why then. */
    public String reason() {
        return reason;
    }

    /** When it was written down. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
