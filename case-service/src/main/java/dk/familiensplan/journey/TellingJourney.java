package dk.familiensplan.journey;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.journey.JourneyStep.Telling;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The coordinator writes down the journey as the family tells it at the table. */
@ApplicationScoped
@Transactional
public class TellingJourney {

    private final JourneySteps steps;
    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TellingJourney(JourneySteps steps, Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.steps = steps;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The journey, and what of the plan it does not tell yet. */
    public record Told(Journey journey, List<Journey.Offer> offered) {

        public Told {
            offered = List.copyOf(offered);
        }
    }

    /**
     * As it is told now.
     *
     * @param atTheTable without what is kept from anybody in the family, to be seen or printed where all of them are
     */
    public Told read(PlanId plan, boolean atTheTable) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.JOURNEY_READ, plan.value(), Purpose.COORDINATION);
        PlanReading reading = plans.readWithEvents(plan).orElseThrow(JourneyRule.STEP_EXISTS::broken);
        Journey journey = Journey.of(steps.newest(plan));
        if (atTheTable) {
            return new Told(
                    journey.seenBy(FamilySight.atTheTable(
                            reading.plan(), reading.plan().confidentiality())),
                    List.of());
        }
        return new Told(journey, journey.offered(reading, today()));
    }

    /** All ways in which a step has been told, oldest first. */
    public List<JourneyStep> versions(PlanId plan, UUID step) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.JOURNEY_READ, plan.value(), Purpose.COORDINATION);
        List<JourneyStep> versions = steps.versions(plan, step);
        if (versions.isEmpty()) {
            throw JourneyRule.STEP_EXISTS.broken();
        }
        return versions;
    }

    /** A new step, or one that is brought in from the plan. */
    public JourneyStep add(PlanId plan, UUID id, Telling telling) {
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.value());
        PlanReading reading = plans.readWithEvents(plan).orElseThrow(JourneyRule.STEP_EXISTS::broken);
        Journey journey = Journey.of(steps.holdNewest(plan));
        journey.require(telling, reading.plan(), today());
        StepOrigin origin = telling.origin();
        if (origin != null) {
            journey.requireOffered(origin, reading, today());
        }
        return keep(JourneyStep.first(id, plan, telling, null, caller.subject(), clock.instant()));
    }

    /** The step is told otherwise, or moved in time. */
    public JourneyStep change(PlanId plan, UUID id, VersionTag expected, Telling telling) {
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.value());
        JourneyStep step = newest(plan, id);
        expected.requireSameAs(step.version());
        Journey.of(List.of(step))
                .require(telling, plans.read(plan).orElseThrow(JourneyRule.STEP_EXISTS::broken), today());
        return keep(step.toldAs(telling, caller.subject(), clock.instant()));
    }

    /** The step is taken out; what was told stays in the history. */
    public void takeOut(PlanId plan, UUID id, VersionTag expected) {
        Caller caller = access.require(Operation.CHANGE_PLAN, plan.value());
        JourneyStep step = newest(plan, id);
        expected.requireSameAs(step.version());
        keep(step.takenOut(caller.subject(), clock.instant()));
    }

    private JourneyStep newest(PlanId plan, UUID id) {
        return steps.holdNewest(plan).stream()
                .filter(step -> step.id().equals(id) && !step.removed())
                .findFirst()
                .orElseThrow(JourneyRule.STEP_EXISTS::broken);
    }

    private JourneyStep keep(JourneyStep step) {
        if (!steps.add(step)) {
            throw JourneyRule.ID_USED_ONCE.broken();
        }
        audit.record(Deed.JOURNEY_CHANGED, step.plan().value(), Purpose.COORDINATION);
        return step;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }
}
