package dk.familiensplan.coordination;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanLink;
import dk.familiensplan.plan.PlanLinks;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanTurns;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who holds a plan, who has held it, and which plans are on their way. */
@ApplicationScoped
@Transactional
public class ReadingCoordination {

    private final HandOvers handOvers;
    private final Absences absences;
    private final CoordinationPeriods periods;
    private final Plans plans;
    private final PlanTurns turns;
    private final PlanLinks links;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingCoordination(
            HandOvers handOvers,
            Absences absences,
            CoordinationPeriods periods,
            Plans plans,
            PlanTurns turns,
            PlanLinks links,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.handOvers = handOvers;
        this.absences = absences;
        this.periods = periods;
        this.plans = plans;
        this.turns = turns;
        this.links = links;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who holds a plan.
     *
     * @param periods who has held it, newest first
     * @param away the absence of its coordinator that covers today
     * @param handOvers newest first
     * @param links where its people came from or went on, newest first
     * @param turns why it was paused, resumed, closed and reopened, newest first
     */
    public record Coordination(
            PlanSnapshot plan,
            List<CoordinationPeriod> periods,
            Optional<Absence> away,
            List<HandOver> handOvers,
            List<PlanTurns.Taken> turns,
            List<PlanLink> links) {}

    /** A hand-over, and the plan that it is about. */
    public record Handing(HandOver handOver, PlanSnapshot plan) {}

    /** Of one plan. */
    public Coordination of(PlanId id) {
        access.require(Operation.READ_COORDINATION, id.value());
        PlanSnapshot plan = plans.read(id).orElseThrow(() -> new RuleBroken(PlanRule.PLAN_EXISTS));
        audit.record(Deed.COORDINATION_READ, id.value(), Purpose.COORDINATION);
        LocalDate today = LocalDate.now(clock);
        CoordinatorId coordinator = new CoordinatorId(plan.coordinator());
        Optional<Absence> away = absences.of(List.of(coordinator), today).stream()
                .filter(absence -> absence.coordinator().equals(coordinator) && absence.covers(today))
                .findFirst();
        return new Coordination(plan, periods.ofPlan(id), away, handOvers.ofPlan(id), turns.ofPlan(id), links.of(id));
    }

    /** Under way to or from the caller. What the receiver sees of the family is its name and how many they are. */
    public List<Handing> underWay() {
        List<HandOver> mine = handOvers.underWay(new CoordinatorId(user.subject()));
        List<Handing> handings = withPlans(mine);
        audit.recordAll(
                Deed.COORDINATION_READ,
                handings.stream().map(handing -> handing.plan().id()).distinct().toList(),
                Purpose.COORDINATION);
        return handings;
    }

    /** One that was just decided. */
    public Handing with(HandOver handOver) {
        return withPlans(List.of(handOver)).get(0);
    }

    private List<Handing> withPlans(List<HandOver> some) {
        Map<PlanId, PlanSnapshot> ofPlans =
                plans.readAll(some.stream().map(HandOver::plan).toList());
        return some.stream()
                .map(handOver -> new Handing(
                        handOver, Objects.requireNonNull(ofPlans.get(handOver.plan()), "a hand-over without its plan")))
                .toList();
    }
}
