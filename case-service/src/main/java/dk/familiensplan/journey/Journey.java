package dk.familiensplan.journey;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.journey.JourneyStep.Telling;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.GoalOutcome;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journey as it is told now, oldest first. Pure. */
public final class Journey {

    private static final Comparator<JourneyStep> IN_TIME = Comparator.comparing(
                    (JourneyStep step) -> step.telling().when().on())
            .thenComparing(JourneyStep::writtenAt)
            .thenComparing(JourneyStep::id);

    private final List<JourneyStep> steps;

    private Journey(List<JourneyStep> steps) {
        this.steps = steps;
    }

    /** Of the newest versions; those that were taken out are left out. */
    public static Journey of(List<JourneyStep> newest) {
        return new Journey(
                newest.stream().filter(step -> !step.removed()).sorted(IN_TIME).toList());
    }

    /** The steps, oldest first. */
    public List<JourneyStep> steps() {
        return steps;
    }

    /** Without what these eyes may not see, and without a trace of it. */
    public Journey seenBy(FamilySight sight) {
        return new Journey(
                steps.stream().filter(step -> sight.sees(step.item())).toList());
    }

    /** Refuses what cannot be told: of strangers, of what is to come, or what the plan gave already. */
    void require(Telling telling, PlanSnapshot plan, LocalDate today) {
        MemberId member = telling.member();
        if (member != null && plan.member(member).isEmpty()) {
            throw JourneyRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        AgencyId agency = telling.agency();
        if (agency != null
                && plan.participations().stream()
                        .noneMatch(one -> one.agencyId().equals(agency.value()))) {
            throw JourneyRule.AGENCY_IN_PLAN.brokenAt("/agencyId");
        }
        if (telling.when().on().isAfter(today)) {
            throw JourneyRule.HAS_HAPPENED.brokenAt("/happenedOn");
        }
    }

    /** Refuses what the plan does not give, and what it has given already. */
    void requireOffered(StepOrigin origin, PlanReading reading, LocalDate today) {
        if (offered(reading, today).stream().noneMatch(offer -> offer.origin().equals(origin))) {
            throw JourneyRule.ORIGIN_TOLD_ONCE.brokenAt("/origin");
        }
    }

    /**
     * Something of the plan that can be brought in.
     *
     * @param title what it is called in the plan; null where its kind says it all
     */
    public record Offer(
            StepOrigin origin,
            LocalDate on,
            @Nullable MemberId member,
            @Nullable AgencyId agency,
            @Nullable String title) {

        @Override
        public String toString() {
            return "Offer[" + origin + "]";
        }
    }

    /** What the plan has that the journey does not tell yet, oldest first. */
    public List<Offer> offered(PlanReading reading, LocalDate today) {
        PlanSnapshot plan = reading.plan();
        return Stream.of(started(plan), interventions(plan), goals(plan), events(reading))
                .flatMap(offers -> offers)
                .filter(offer -> !offer.on().isAfter(today))
                .filter(offer -> steps.stream()
                        .noneMatch(step -> offer.origin().equals(step.telling().origin())))
                .sorted(Comparator.comparing(Offer::on)
                        .thenComparing(offer -> offer.origin().id()))
                .toList();
    }

    private static Stream<Offer> started(PlanSnapshot plan) {
        Instant activated = plan.activatedAt();
        return activated == null
                ? Stream.empty()
                : Stream.of(offer(StepOrigin.Kind.PLAN_STARTED, plan.id(), day(activated), null, null, null));
    }

    private static Stream<Offer> interventions(PlanSnapshot plan) {
        return plan.interventions().stream()
                .filter(one -> one.state() == InterventionState.RUNNING || one.state() == InterventionState.ENDED)
                .flatMap(one -> {
                    UUID member = one.memberId();
                    Offer begun = offer(
                            StepOrigin.Kind.INTERVENTION_STARTED,
                            one.id(),
                            one.from(),
                            member,
                            one.agencyId(),
                            one.title());
                    LocalDate until = one.until();
                    return one.state() == InterventionState.ENDED && until != null
                            ? Stream.of(
                                    begun,
                                    offer(
                                            StepOrigin.Kind.INTERVENTION_ENDED,
                                            one.id(),
                                            until,
                                            member,
                                            one.agencyId(),
                                            one.title()))
                            : Stream.of(begun);
                });
    }

    private static Stream<Offer> goals(PlanSnapshot plan) {
        return plan.goals().stream()
                .filter(goal -> goal.outcome() == GoalOutcome.REACHED)
                .flatMap(goal -> Optional.ofNullable(goal.endedOn())
                        .map(on ->
                                offer(StepOrigin.Kind.GOAL_REACHED, goal.id(), on, goal.memberId(), null, goal.words()))
                        .stream());
    }

    private static Stream<Offer> events(PlanReading reading) {
        return reading.events().stream()
                .filter(event -> event.kind() == PlanEvent.Kind.ADMITTED || event.kind() == PlanEvent.Kind.DISCHARGED)
                .map(event -> {
                    MemberId member = event.member();
                    AgencyId agency = event.agency();
                    return offer(
                            event.kind() == PlanEvent.Kind.ADMITTED
                                    ? StepOrigin.Kind.ADMITTED
                                    : StepOrigin.Kind.DISCHARGED,
                            event.id(),
                            day(event.at()),
                            member == null ? null : member.value(),
                            agency == null ? null : agency.value(),
                            null);
                });
    }

    private static Offer offer(
            StepOrigin.Kind kind,
            UUID id,
            LocalDate on,
            @Nullable UUID member,
            @Nullable String agency,
            @Nullable String title) {
        return new Offer(
                new StepOrigin(kind, id),
                on,
                member == null ? null : new MemberId(member),
                agency == null ? null : new AgencyId(agency),
                title);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TimeSource.DANISH);
    }
}
