package dk.familiensplan.plan;

import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the family, or one member, wants, in their own words. Where it stands is told by {@link Evaluation}s: dated facts,
 * never edited, only followed by newer ones (invariant 5).
 */
@Entity
@Table(name = "goal")
public class Goal {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    private int position;

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    @Enumerated(EnumType.STRING)
    private @Nullable Topic topic;

    private String words;

    private int weight;

    @Column(name = "level_minus_2")
    private @Nullable String levelMinus2;

    @Column(name = "level_minus_1")
    private @Nullable String levelMinus1;

    @Column(name = "level_0")
    private @Nullable String level0;

    @Column(name = "level_plus_1")
    private @Nullable String levelPlus1;

    @Column(name = "level_plus_2")
    private @Nullable String levelPlus2;

    @Column(name = "baseline_level")
    private @Nullable Integer baseline;

    private int wording;

    @Column(name = "worded_at")
    private Instant wordedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable GoalOutcome outcome;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @OneToMany(mappedBy = "goal", cascade = CascadeType.PERSIST)
    @OrderBy("evaluatedOn, recordedAt")
    private List<Evaluation> evaluations = new ArrayList<>();

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    @SuppressWarnings("NullAway.Init")
    Goal(FamilyPlan plan, int position, PlanContent.OfGoal content, Instant now) {
        this.plan = plan;
        this.id = content.id().value();
        write(position, content);
        this.wording = 1;
        this.wordedAt = now;
    }

    /** What the family said yes to is another thing after this, unless only its place or its topic changed. */
    void change(int position, PlanContent.OfGoal content, Instant now) {
        boolean saysTheSame = saysTheSameAs(content);
        write(position, content);
        if (!saysTheSame) {
            wording++;
            wordedAt = now;
        }
    }

    private boolean saysTheSameAs(PlanContent.OfGoal content) {
        return words.equals(content.words())
                && weight == content.weight()
                && Objects.equals(member().orElse(null), content.member())
                && scale().levels().equals(content.scale().levels());
    }

    private void write(int position, PlanContent.OfGoal content) {
        this.position = position;
        this.baseline = content.baseline();
        MemberId member = content.member();
        this.memberId = member == null ? null : member.value();
        this.topic = content.topic();
        this.words = content.words();
        this.weight = content.weight();
        GoalScale scale = content.scale();
        this.levelMinus2 = scale.at(-2).orElse(null);
        this.levelMinus1 = scale.at(-1).orElse(null);
        this.level0 = scale.at(GoalScale.EXPECTED).orElse(null);
        this.levelPlus1 = scale.at(1).orElse(null);
        this.levelPlus2 = scale.at(2).orElse(null);
    }

    void end(GoalOutcome outcome, String reason, LocalDate on) {
        refuseIfEnded();
        this.outcome = outcome;
        this.endReason = reason;
        this.endedOn = on;
    }

    private void refuseIfEnded() {
        if (endedOn != null) {
            throw PlanRule.GOAL_ENDED.broken();
        }
    }

    /**
     * Writes down where it stands.
     *
     * @param supersedes the evaluation that this one takes the place of; it stays written, and counts no more
     */
    void evaluate(
            EvaluationId evaluation,
            int level,
            EvaluatedBy by,
            LocalDate on,
            @Nullable String note,
            @Nullable EvaluationId supersedes,
            Instant now) {
        refuseIfEnded();
        if (supersedes != null) {
            refuseUnlessItCounts(supersedes, by);
        }
        if (!scale().isComplete()) {
            throw PlanRule.EVALUATED_GOAL_HAS_SCALE.broken();
        }
        if (!GoalScale.isLevel(level)) {
            throw new IllegalArgumentException("not a level");
        }
        evaluations.add(new Evaluation(this, evaluation, level, by, on, note, supersedes, now));
    }

    /** One side cannot take back what the other has said, and nothing is taken back twice. */
    private void refuseUnlessItCounts(EvaluationId superseded, EvaluatedBy by) {
        Evaluation old = evaluations.stream()
                .filter(candidate -> candidate.id().equals(superseded))
                .filter(candidate -> candidate.by() == by)
                .findFirst()
                .orElseThrow(() -> PlanRule.EVALUATION_OF_GOAL.brokenAt("/supersedes"));
        if (evaluations.stream().anyMatch(candidate -> candidate.supersedes().equals(Optional.of(old.id())))) {
            throw PlanRule.EVALUATION_SUPERSEDED_ONCE.brokenAt("/supersedes");
        }
    }

    int position() {
        return position;
    }

    /** Which goal. */
    public GoalId id() {
        return new GoalId(id);
    }

    /** Whose goal it is; the whole family's where it is no member's. */
    public Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }

    /** What part of life it is about; a goal without one is never shared. */
    public Optional<Topic> topic() {
        return Optional.ofNullable(topic);
    }

    /** What is wanted. */
    public String words() {
        return words;
    }

    /** How much it counts against the family's other goals. */
    public int weight() {
        return weight;
    }

    /** What each level looks like. */
    public GoalScale scale() {
        Map<Integer, String> levels = new TreeMap<>();
        put(levels, -2, levelMinus2);
        put(levels, -1, levelMinus1);
        put(levels, GoalScale.EXPECTED, level0);
        put(levels, 1, levelPlus1);
        put(levels, 2, levelPlus2);
        return GoalScale.of(levels);
    }

    /** Where it stood when it was agreed, where anybody has said. */
    public Optional<Integer> baseline() {
        return Optional.ofNullable(baseline);
    }

    /** Counts the wordings; an agreement is to one of them. */
    public int wording() {
        return wording;
    }

    /** When it was worded as it is. */
    public Instant wordedAt() {
        return wordedAt;
    }

    /** When it ended. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** How it ended. */
    public Optional<GoalOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why it ended. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** Where it stood, oldest first; also what was superseded. */
    public List<Evaluation> evaluations() {
        return evaluations.stream()
                .sorted(Comparator.comparing(Evaluation::evaluatedOn).thenComparing(Evaluation::recordedAt))
                .toList();
    }

    private static void put(Map<Integer, String> levels, int level, @Nullable String words) {
        if (words != null) {
            levels.put(level, words);
        }
    }
}
