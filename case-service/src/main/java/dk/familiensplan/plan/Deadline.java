package dk.familiensplan.plan;

import dk.familiensplan.family.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day by which something must be done, because a law says so. Its term is counted once, from the day it began. */
@Entity
@Table(name = "deadline")
public class Deadline {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_id")
    private FamilyPlan plan;

    private @Nullable String code;

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    private String what;

    private String law;

    @Column(name = "law_section")
    private String section;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "met_on")
    private @Nullable LocalDate metOn;

    private @Nullable String note;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Deadline() {}

    Deadline(FamilyPlan plan, PlanContent.OfDeadline content) {
        MemberId member = content.member();
        this.plan = plan;
        this.id = content.id().value();
        this.code = content.code();
        this.memberId = member == null ? null : member.value();
        this.what = content.what();
        this.law = content.law();
        this.section = content.section();
        this.startsOn = content.startsOn();
        this.dueOn = content.dueOn();
    }

    void meet(LocalDate on, @Nullable String note) {
        if (metOn != null) {
            throw PlanRule.DEADLINE_MET_ONCE.broken();
        }
        if (on.isBefore(startsOn)) {
            throw PlanRule.PERIOD_RUNS_FORWARD.brokenAt("/metOn");
        }
        this.metOn = on;
        this.note = note;
    }

    /** Which deadline. */
    public DeadlineId id() {
        return new DeadlineId(id);
    }

    /** Of the catalogue, where it is from there. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Whom it is about; the whole family where it is no one member. */
    public Optional<MemberId> member() {
        return Optional.ofNullable(memberId).map(MemberId::new);
    }

    /** What must be done. */
    public String what() {
        return what;
    }

    /** The law that says so. */
    public String law() {
        return law;
    }

    /** Where in it. */
    public String section() {
        return section;
    }

    /** The day that the term is counted from. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day that it was done. */
    public Optional<LocalDate> metOn() {
        return Optional.ofNullable(metOn);
    }

    /** What was said about it. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
