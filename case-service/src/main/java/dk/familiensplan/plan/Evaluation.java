package dk.familiensplan.plan;

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

/** Where a goal stood on a day, seen by one side. A fact: there is no way to change one. */
@Entity
@Table(name = "goal_evaluation")
public class Evaluation {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "goal_id")
    private Goal goal;

    private int level;

    @Enumerated(EnumType.STRING)
    @Column(name = "evaluated_by")
    private EvaluatedBy by;

    @Column(name = "evaluated_on")
    private LocalDate evaluatedOn;

    private @Nullable String note;

    private @Nullable UUID supersedes;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    Evaluation(
            Goal goal,
            EvaluationId id,
            int level,
            EvaluatedBy by,
            LocalDate evaluatedOn,
            @Nullable String note,
            @Nullable EvaluationId supersedes,
            Instant recordedAt) {
        this.goal = goal;
        this.id = id.value();
        this.level = level;
        this.by = by;
        this.evaluatedOn = evaluatedOn;
        this.note = note;
        this.supersedes = supersedes == null ? null : supersedes.value();
        this.recordedAt = recordedAt;
    }

    /** Which evaluation. */
    public EvaluationId id() {
        return new EvaluationId(id);
    }

    /** From −2 to +2. */
    public int level() {
        return level;
    }

    /** Whose view it is. */
    public EvaluatedBy by() {
        return by;
    }

    /** The day that it tells of. */
    public LocalDate evaluatedOn() {
        return evaluatedOn;
    }

    /** What was said about it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** The evaluation that this one takes the place of. */
    public Optional<EvaluationId> supersedes() {
        return Optional.ofNullable(supersedes).map(EvaluationId::new);
    }

    /** When it was written down. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
