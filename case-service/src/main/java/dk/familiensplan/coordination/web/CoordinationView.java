package dk.familiensplan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.coordination.CoordinationPeriod;
import dk.familiensplan.coordination.ReadingCoordination;
import dk.familiensplan.plan.ChangingPlanStatus;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanLink;
import dk.familiensplan.plan.TurnCause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Coordination} of the API: who holds a plan. */
@JsonInclude(Include.NON_NULL)
public record CoordinationView(
        UUID planId,
        ColleagueView coordinator,
        @Nullable AbsenceView away,
        List<PeriodView> periods,
        List<HandOverView> handOvers,
        List<TurnView> turns,
        List<LinkView> links) {

    static CoordinationView of(ReadingCoordination.Coordination read, PeopleViews people) {
        return new CoordinationView(
                read.plan().id(),
                people.colleague(new CoordinatorId(read.plan().coordinator())),
                read.away().map(absence -> AbsenceView.of(absence, people)).orElse(null),
                read.periods().stream()
                        .map(period -> PeriodView.of(period, people))
                        .toList(),
                read.handOvers().stream()
                        .map(handOver -> HandOverView.of(handOver, read.plan(), people))
                        .toList(),
                read.turns().stream()
                        .map(turn -> new TurnView(
                                turn.at(), turn.turn(), turn.cause(), turn.words(), people.name(turn.by())))
                        .toList(),
                read.links().stream()
                        .map(link -> LinkView.of(link, read.plan().id()))
                        .toList());
    }

    /** Why the plan was paused, resumed, closed or reopened. */
    public record TurnView(Instant at, ChangingPlanStatus.Turn turn, TurnCause cause, String reason, String by) {}

    /**
     * Where people came from, or went on. The other plan opens only for whoever may read it.
     *
     * @param cameFromThere whether they joined this plan
     */
    public record LinkView(
            UUID otherPlanId, boolean cameFromThere, PlanLink.Kind kind, int memberCount, Instant at, String reason) {

        static LinkView of(PlanLink link, UUID plan) {
            boolean joined = link.to().value().equals(plan);
            return new LinkView(
                    (joined ? link.from() : link.to()).value(),
                    joined,
                    link.kind(),
                    link.members().size(),
                    link.at(),
                    link.reason());
        }
    }

    /** Somebody held it for a time. */
    @JsonInclude(Include.NON_NULL)
    public record PeriodView(
            ColleagueView coordinator,
            Instant from,
            @Nullable Instant until) {

        static PeriodView of(CoordinationPeriod period, PeopleViews people) {
            return new PeriodView(people.colleague(period.coordinator()), period.from(), period.until());
        }
    }
}
