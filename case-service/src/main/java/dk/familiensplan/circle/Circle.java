package dk.familiensplan.circle;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A temporary group round one task. It decides one thing at a time, by consent, and is dissolved when its task is solved; what
 * it decided stays, and is looked at again on its day.
 */
public final class Circle {

    private final CircleId id;
    private final PlanId plan;
    private final int version;
    private final Instant startedAt;
    private Charter charter;
    private final List<Proposal> proposals;
    private @Nullable Solved solved;

    /** As it is kept. */
    public Circle(
            CircleId id,
            PlanId plan,
            int version,
            Instant startedAt,
            Charter charter,
            List<Proposal> proposals,
            @Nullable Solved solved) {
        this.id = id;
        this.plan = plan;
        this.version = version;
        this.startedAt = startedAt;
        this.charter = charter;
        this.proposals = new ArrayList<>(proposals);
        this.solved = solved;
    }

    /** When its task was solved, and how. */
    public record Solved(Instant at, String how) {}

    /** A new one. */
    public static Circle start(CircleId id, PlanId plan, Charter charter, Instant now) {
        charter.refuseUnlessWhole();
        return new Circle(id, plan, 1, now, charter, List.of(), null);
    }

    /** Changes what it is for and who is in it. Who has left stays on the list. */
    public void change(Charter next) {
        refuseUnlessOpen();
        next.refuseUnlessWhole();
        Set<UUID> kept = ids(next);
        if (!kept.containsAll(ids(charter))) {
            throw CircleRule.SEAT_IS_KEPT.brokenAt("/seats");
        }
        if (underWay().isPresent() && !next.taken().equals(charter.taken())) {
            throw CircleRule.SEATS_REST.brokenAt("/seats");
        }
        charter = next;
    }

    /** Somebody in it proposes something; everybody who is in it now is heard on it. */
    public void propose(UUID proposal, UUID madeBy, String wording, Instant now) {
        refuseUnlessOpen();
        if (underWay().isPresent()) {
            throw CircleRule.ONE_AT_A_TIME.broken();
        }
        proposals.add(Proposal.made(new Proposal.Origin(proposal, charter.taken(), madeBy, wording, now)));
    }

    /** Something happens to a proposal. What was decided can be looked at again after the circle is dissolved. */
    public void move(UUID proposal, Move move, LocalDate today, Instant now, String by) {
        int at = proposals.stream().map(one -> one.origin().id()).toList().indexOf(proposal);
        if (at < 0) {
            throw CircleRule.PROPOSAL_EXISTS.broken();
        }
        reviewOf(move).filter(day -> !day.isAfter(today)).ifPresent(day -> {
            throw CircleRule.REVIEW_LIES_AHEAD.brokenAt("/reviewOn");
        });
        proposals.set(at, proposals.get(at).after(new Proposal.Entry(move, now, by)));
    }

    private static Optional<LocalDate> reviewOf(Move move) {
        if (move instanceof Move.Decided decided) {
            return Optional.of(decided.reviewOn());
        }
        return move instanceof Move.WentOn wentOn ? Optional.of(wentOn.reviewOn()) : Optional.empty();
    }

    /** Its task is solved. */
    public void dissolve(String how, Instant now) {
        refuseUnlessOpen();
        if (underWay().isPresent()) {
            throw CircleRule.ONE_AT_A_TIME.broken();
        }
        solved = new Solved(now, how);
    }

    private void refuseUnlessOpen() {
        if (solved != null) {
            throw CircleRule.CIRCLE_IS_OPEN.broken();
        }
    }

    private static Set<UUID> ids(Charter charter) {
        return charter.seats().stream().map(Seat::id).collect(Collectors.toSet());
    }

    /** What it is deciding now. */
    public Optional<Proposal> underWay() {
        return proposals.stream().filter(one -> one.round().isSpoken()).findFirst();
    }

    /** Which circle. */
    public CircleId id() {
        return id;
    }

    public PlanId plan() {
        return plan;
    }

    /** The version that was read; the ETag. */
    public int version() {
        return version;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Charter charter() {
        return charter;
    }

    /** In the order that they were made. */
    public List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    /** When and how its task was solved; nothing while it is at work. */
    public Optional<Solved> solved() {
        return Optional.ofNullable(solved);
    }
}
