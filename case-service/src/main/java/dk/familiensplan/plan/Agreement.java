package dk.familiensplan.plan;

import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member said yes to a goal, or to the plan, as it was worded then. A fact: another wording is another thing to say yes
 * to, and takes another agreement.
 */
@Entity
@Table(name = "agreement")
public class Agreement {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "goal_id")
    private @Nullable UUID goalId;

    private int wording;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "how_given")
    private HowGiven how;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    Agreement(FamilyPlan plan, PlanContent.OfAgreement content, int wording, Instant recordedAt) {
        GoalId goal = content.goal();
        this.plan = plan;
        this.id = content.id().value();
        this.memberId = content.member().value();
        this.goalId = goal == null ? null : goal.value();
        this.wording = wording;
        this.agreedOn = content.agreedOn();
        this.how = content.how();
        this.recordedAt = recordedAt;
    }

    /** Which agreement. */
    public AgreementId id() {
        return new AgreementId(id);
    }

    /** Who said yes. */
    public MemberId member() {
        return new MemberId(memberId);
    }

    /** To which goal; to the plan as a whole where it is none. */
    public Optional<GoalId> goal() {
        return Optional.ofNullable(goalId).map(GoalId::new);
    }

    /** To which wording of it. */
    public int wording() {
        return wording;
    }

    /** The day. */
    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** How it was said. */
    public HowGiven how() {
        return how;
    }

    /** When it was written down. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
