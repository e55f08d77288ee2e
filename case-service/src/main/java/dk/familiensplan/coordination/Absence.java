package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator is away from one day to another, both included, and a deputy acts meanwhile (invariant 3). Agencies are told
 * nothing: the contact point stays the same, and only the work goes to somebody else. It ends by itself, or is ended when
 * the coordinator is back before time. Without a deputy the leader of the unit is told.
 */
@Entity
@Table(name = "absence")
public class Absence {

    /** A longer one is a hand-over. */
    static final Period LONGEST = Period.ofMonths(6);

    @Id
    private UUID id;

    @Version
    private int version;

    private String coordinator;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    private @Nullable String deputy;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** Whether it was known before. */
    public enum Kind {
        PLANNED,
        SUDDEN
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    /**
     * Writes down that a coordinator will be, or is, away.
     *
     * @param today on the Danish calendar
     */
    @SuppressWarnings("NullAway.Init")
    public Absence(
            AbsenceId id,
            CoordinatorId coordinator,
            Kind kind,
            LocalDate from,
            LocalDate until,
            @Nullable CoordinatorId deputy,
            String by,
            Instant now,
            LocalDate today) {
        if (until.isBefore(from)) {
            throw CoordinationRule.ABSENCE_RUNS_FORWARD.brokenAt("/until");
        }
        if (until.isBefore(today)) {
            throw CoordinationRule.ABSENCE_LIES_AHEAD.brokenAt("/until");
        }
        if (until.isAfter(from.plus(LONGEST))) {
            throw CoordinationRule.ABSENCE_IS_SHORT.brokenAt("/until");
        }
        this.id = id.value();
        this.coordinator = coordinator.subject();
        this.kind = kind;
        this.fromDay = from;
        this.untilDay = until;
        this.madeBy = by;
        this.madeAt = now;
        deputise(deputy);
    }

    /** Somebody, or somebody else, acts from now on. */
    public void setDeputy(CoordinatorId wanted, LocalDate today) {
        if (isOver(today)) {
            throw CoordinationRule.ABSENCE_NOT_OVER.broken();
        }
        deputise(wanted);
    }

    /** The coordinator is back. */
    public void end(Instant now, LocalDate today) {
        if (isOver(today)) {
            throw CoordinationRule.ABSENCE_NOT_OVER.broken();
        }
        endedAt = now;
    }

    private void deputise(@Nullable CoordinatorId wanted) {
        if (wanted != null && wanted.subject().equals(coordinator)) {
            throw CoordinationRule.DEPUTY_IS_ANOTHER.brokenAt("/deputy");
        }
        deputy = wanted == null ? null : wanted.subject();
    }

    private boolean isOver(LocalDate today) {
        return endedAt != null || untilDay.isBefore(today);
    }

    /** Whether the coordinator is away on the day. */
    public boolean covers(LocalDate day) {
        return endedAt == null && !day.isBefore(fromDay) && !day.isAfter(untilDay);
    }

    /** Which absence. */
    public AbsenceId id() {
        return new AbsenceId(id);
    }

    /** The ETag. */
    public int version() {
        return version;
    }

    /** Who is away. */
    public CoordinatorId coordinator() {
        return new CoordinatorId(coordinator);
    }

    /** Whether it was known before. */
    public Kind kind() {
        return kind;
    }

    /** The first day away. */
    public LocalDate from() {
        return fromDay;
    }

    /** The last day away. */
    public LocalDate until() {
        return untilDay;
    }

    /** Who acts; empty when nobody is set yet. */
    public Optional<CoordinatorId> deputy() {
        return Optional.ofNullable(deputy).map(CoordinatorId::new);
    }

    /** Since when the leader may have to find somebody. */
    public Instant madeAt() {
        return madeAt;
    }
}
