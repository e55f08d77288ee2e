package dk.familiensplan.obstacle;

import dk.familiensplan.agency.AgencyId;
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
 * Something that stands in a family's way, and that those round the family cannot move themselves. It is raised with an
 * owner and a clock, and stands until somebody says how it was solved. It stops nothing that is under way.
 */
@Entity
@Table(name = "obstacle")
public class Obstacle {

    /** How long an owner has. */
    public static final Duration CLOCK = Duration.ofDays(14);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "plan_id")
    private @Nullable UUID planId;

    @Column(name = "authority_code")
    private String authority;

    @Enumerated(EnumType.STRING)
    private ObstacleKind kind;

    @Enumerated(EnumType.STRING)
    private ObstacleSource source;

    @Column(name = "about_id")
    private @Nullable UUID about;

    private String what;

    private String cost;

    @Column(name = "owner_subject")
    private @Nullable String ownerSubject;

    @Column(name = "owner_agency_id")
    private @Nullable String ownerAgencyId;

    @Column(name = "raised_by")
    private String raisedBy;

    @Column(name = "raised_for")
    private @Nullable String raisedFor;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private @Nullable String pattern;

    @Enumerated(EnumType.STRING)
    private ObstacleState state;

    @Column(name = "solved_at")
    private @Nullable Instant solvedAt;

    @Column(name = "solved_by")
    private @Nullable String solvedBy;

    private @Nullable String solution;

    @Column(name = "solved_as")
    @Enumerated(EnumType.STRING)
    private @Nullable SolvedAs solvedAs;

    @Column(name = "answer_seen_at")
    private @Nullable Instant answerSeenAt;

    private @Nullable UUID alike;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Obstacle() {}

    private Obstacle(ObstacleId id, NewObstacle met, Instant now) {
        PlanId plan = met.plan();
        AgencyId agency = met.owner().agency();
        this.id = id.value();
        this.planId = plan == null ? null : plan.value();
        this.authority = met.authority();
        this.kind = met.kind();
        this.source = met.source();
        this.about = met.about();
        this.what = met.what();
        this.cost = met.cost();
        this.ownerSubject = met.owner().subject();
        this.ownerAgencyId = agency == null ? null : agency.value();
        this.raisedBy = met.raisedBy();
        AgencyId raiser = met.raisedFor();
        this.raisedFor = raiser == null ? null : raiser.value();
        this.raisedAt = now;
        this.dueAt = now.plus(CLOCK);
        this.pattern = met.pattern();
        this.state = ObstacleState.OPEN;
    }

    /** Puts it up; its clock begins to run. */
    public static Obstacle raise(ObstacleId id, NewObstacle met, Instant now) {
        return new Obstacle(id, met, now);
    }

    /** Somebody says how it was moved; only once. */
    public void solve(SolvedAs as, String how, String by, Instant now) {
        refuseUnlessOpen();
        solvedAs = as;
        state = ObstacleState.SOLVED;
        solution = how;
        solvedBy = by;
        solvedAt = now;
    }

    /** Refuses what is done about an obstacle that stands no more. */
    void refuseUnlessOpen() {
        if (state != ObstacleState.OPEN) {
            throw ObstacleRule.SOLVED_ONCE.broken();
        }
    }

    /** The family's coordinator has heard the answer. Heard twice it is heard once. */
    public void hear(Instant now) {
        if (state != ObstacleState.SOLVED) {
            throw ObstacleRule.HEARD_ONCE_ANSWERED.broken();
        }
        if (answerSeenAt == null) {
            answerSeenAt = now;
        }
    }

    /** It is the same as another: both stand together from now on, with those that the other stood with already. */
    public void standWith(Obstacle other) {
        if (id.equals(other.id)) {
            throw ObstacleRule.ALIKE_IS_ANOTHER.brokenAt("/otherObstacleId");
        }
        if (other.alike == null) {
            other.alike = alike == null ? other.id : alike;
        }
        alike = other.alike;
    }

    /** It stands alone again. */
    public void standAlone() {
        alike = null;
    }

    /** Whether its owner has had their time. */
    public boolean isOverdue(Instant now) {
        return state == ObstacleState.OPEN && !dueAt.isAfter(now);
    }

    /** Which obstacle. */
    public ObstacleId id() {
        return new ObstacleId(id);
    }

    /** Counts the changes; the ETag. */
    public int version() {
        return version;
    }

    /** The family that met it, where it is one family's. */
    public Optional<PlanId> plan() {
        return Optional.ofNullable(planId).map(PlanId::new);
    }

    /** The code of the municipality that it is met in. */
    public String authority() {
        return authority;
    }

    /** What it is made of. */
    public ObstacleKind kind() {
        return kind;
    }

    /** Where it was met. */
    public ObstacleSource source() {
        return source;
    }

    /** What in the plan it is about, such as an intervention. */
    public Optional<UUID> about() {
        return Optional.ofNullable(about);
    }

    /** What stands in the way. */
    public String what() {
        return what;
    }

    /** What it costs the family. */
    public String cost() {
        return cost;
    }

    /** Who is to move it. */
    public ObstacleOwner owner() {
        return new ObstacleOwner(ownerSubject, ownerAgencyId == null ? null : new AgencyId(ownerAgencyId));
    }

    /** Sign-in subject of who raised it. */
    public String raisedBy() {
        return raisedBy;
    }

    /** When it was raised. */
    public Instant raisedAt() {
        return raisedAt;
    }

    /** When its owner is to have moved it. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Whether it still stands. */
    public ObstacleState state() {
        return state;
    }

    /** When it was solved. */
    public Optional<Instant> solvedAt() {
        return Optional.ofNullable(solvedAt);
    }

    /** Sign-in subject of who solved it. */
    public Optional<String> solvedBy() {
        return Optional.ofNullable(solvedBy);
    }

    /** How it was solved. */
    public Optional<String> solution() {
        return Optional.ofNullable(solution);
    }

    /** How it was solved, to be counted. */
    public Optional<SolvedAs> solvedAs() {
        return Optional.ofNullable(solvedAs);
    }

    /** When the family's coordinator heard the answer. */
    public Optional<Instant> answerSeenAt() {
        return Optional.ofNullable(answerSeenAt);
    }

    /** The same for those that are alike. */
    public Optional<UUID> alike() {
        return Optional.ofNullable(alike);
    }
}
