package dk.familiensplan.contradiction;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.Grids;
import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.obstacle.ObstacleId;
import dk.familiensplan.obstacle.ObstacleKind;
import dk.familiensplan.obstacle.ObstacleSource;
import dk.familiensplan.obstacle.RaisingPlanObstacle;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.RequestRefused;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator takes a contradiction up: plans connecting conversations, writes what came of them, and settles it. What
 * a rule found becomes a thing of its own with the first that is done about it.
 */
@ApplicationScoped
@Transactional
public class FollowingContradictions {

    private static final int FEWEST_ANSWERS = 2;

    private final ReadingContradictions reading;
    private final Contradictions contradictions;
    private final Grids grids;
    private final Plans plans;
    private final RaisingPlanObstacle raising;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FollowingContradictions(
            ReadingContradictions reading,
            Contradictions contradictions,
            Grids grids,
            Plans plans,
            RaisingPlanObstacle raising,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.contradictions = contradictions;
        this.grids = grids;
        this.plans = plans;
        this.raising = raising;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks what no rule finds.
     *
     * @param views the answers that it rests on, at least two
     */
    public UUID mark(UUID id, PlanId planId, String title, List<UUID> views) {
        Caller caller = access.require(Operation.CHANGE_PLAN, planId.value());
        Grid grid = grids.of(open(planId), clock.instant());
        List<NetworkView> answers = views.stream()
                .distinct()
                .map(grid::view)
                .map(view -> view.orElseThrow(() -> ContradictionFault.RESTS_ON_ANSWERS.brokenAt("/viewIds")))
                .toList();
        if (answers.size() < FEWEST_ANSWERS) {
            throw ContradictionFault.RESTS_ON_ANSWERS.brokenAt("/viewIds");
        }
        Matter first = answers.get(0).matter();
        boolean ofOneMatter = answers.stream().allMatch(view -> view.matter().equals(first));
        contradictions.add(Contradiction.mark(
                id,
                planId,
                title,
                ofOneMatter ? first.about() : null,
                ofOneMatter ? first.topic() : null,
                answers.stream().map(view -> Evidence.view(view.id())).collect(Collectors.toSet()),
                caller.subject(),
                clock.instant()));
        audit.record(Deed.CONTRADICTION_CHANGED, planId.value(), Purpose.COORDINATION);
        return id;
    }

    /** Plans a connecting conversation. */
    public void plan(PlanId plan, UUID id, VersionTag expected, Conversation conversation) {
        change(plan, id, expected, one -> one.with(conversation));
    }

    /** Writes what came of one. */
    public void held(PlanId plan, UUID id, VersionTag expected, UUID conversation, LocalDate on, String outcome) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        if (on.isAfter(LocalDate.now(clock))) {
            throw ContradictionFault.HELD_LIES_BEHIND.brokenAt("/heldOn");
        }
        change(plan, id, expected, one -> one.held(conversation, on, outcome));
    }

    /** Settles it: it pulls no more, stands for a reason, or is none. */
    public void settle(PlanId plan, UUID id, VersionTag expected, ContradictionState how, String reason) {
        String by = access.require(Operation.CHANGE_PLAN, plan.value()).subject();
        change(plan, id, expected, one -> one.settled(how, reason, null, by, clock.instant()));
    }

    /** It is for a leader to move. */
    public void raise(PlanId plan, UUID id, VersionTag expected, ToLeader toLeader) {
        String by = access.require(Operation.CHANGE_PLAN, plan.value()).subject();
        ObstacleId obstacle = raising.raise(
                new ObstacleId(toLeader.obstacle()),
                plan,
                toLeader.kind(),
                ObstacleSource.CONTRADICTION,
                id,
                toLeader.what(),
                toLeader.cost(),
                toLeader.owner());
        change(
                plan,
                id,
                expected,
                one -> one.settled(
                        ContradictionState.OBSTACLE, toLeader.what(), obstacle.value(), by, clock.instant()));
    }

    private void change(PlanId planId, UUID id, VersionTag expected, UnaryOperator<Contradiction> how) {
        Caller caller = access.require(Operation.CHANGE_PLAN, planId.value());
        Grid grid = grids.of(open(planId), clock.instant());
        Standing standing = reading.standing(grid).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ContradictionFault.IS_THERE::broken);
        Contradiction followUp = standing.followUp();
        Finding finding = standing.finding();
        if (followUp == null && finding != null) {
            expected.requireSameAs(0);
            contradictions.add(how.apply(Contradiction.takeUp(id, planId, finding, caller.subject(), clock.instant())));
        } else if (followUp != null) {
            expected.requireSameAs(followUp.version());
            Contradiction current = finding == null ? followUp : followUp.restingOn(finding.evidence());
            if (!contradictions.keep(how.apply(current))) {
                throw new RequestRefused(Fault.STALE);
            }
        }
        audit.record(Deed.CONTRADICTION_CHANGED, planId.value(), Purpose.COORDINATION);
    }

    private PlanSnapshot open(PlanId id) {
        PlanSnapshot plan = plans.read(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        if (plan.status() == PlanStatus.CLOSED) {
            throw ContradictionFault.PLAN_IS_OPEN.broken();
        }
        return plan;
    }

    /**
     * What a leader reads, who may not know the family.
     *
     * @param owner the agency whose leader is to move it; the coordinator's own leader where it is none
     */
    public record ToLeader(
            UUID obstacle,
            ObstacleKind kind,
            String what,
            String cost,
            @Nullable AgencyId owner) {}
}
