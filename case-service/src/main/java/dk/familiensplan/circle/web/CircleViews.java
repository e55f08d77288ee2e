package dk.familiensplan.circle.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.circle.Charter;
import dk.familiensplan.circle.Circle;
import dk.familiensplan.circle.Move;
import dk.familiensplan.circle.Proposal;
import dk.familiensplan.circle.Seat;
import dk.familiensplan.circle.WrittenMove;
import dk.familiensplan.circle.web.CircleView.MoveView;
import dk.familiensplan.circle.web.CircleView.ProposalView;
import dk.familiensplan.circle.web.CircleView.SeatView;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Puts names to circles. */
@ApplicationScoped
class CircleViews {

    private final Plans plans;
    private final Agencies agencies;
    private final People people;

    @Inject
    CircleViews(Plans plans, Agencies agencies, People people) {
        this.plans = plans;
        this.agencies = agencies;
        this.people = people;
    }

    /** For those who hold the plan. */
    CircleView of(Circle circle) {
        PlanSnapshot plan = plans.read(circle.plan()).orElseThrow();
        Charter charter = circle.charter();
        return new CircleView(
                circle.id().value(),
                circle.version(),
                circle.plan().value(),
                charter.task(),
                charter.purpose(),
                charter.mandate(),
                charter.limits(),
                charter.seats().stream().map(seat -> seat(seat, plan)).toList(),
                charter.keeper(),
                charter.facilitator(),
                circle.startedAt(),
                circle.proposals().stream().map(CircleViews::proposal).toList(),
                circle.solved().map(Circle.Solved::at).orElse(null),
                circle.solved().map(Circle.Solved::how).orElse(null));
    }

    private SeatView seat(Seat seat, PlanSnapshot plan) {
        String name =
                switch (seat.kind()) {
                    case MEMBER ->
                        seat.member()
                                .flatMap(plan::member)
                                .map(PlanSnapshot.OfMember::name)
                                .orElse("");
                    case COORDINATOR ->
                        people.bySubject(plan.coordinator()).map(Person::name).orElse("");
                    case AGENCY ->
                        agencies.byId(seat.reference()).map(Agency::name).orElse(seat.reference());
                    case OTHER -> seat.name();
                };
        String person = seat.kind() == Seat.Kind.AGENCY ? seat.name() : "";
        return new SeatView(seat.id(), seat.kind(), seat.reference(), name, person, seat.why(), seat.left());
    }

    private static ProposalView proposal(Proposal proposal) {
        Proposal.Origin origin = proposal.origin();
        return new ProposalView(
                origin.id(),
                origin.madeBy(),
                proposal.wording(),
                proposal.round(),
                origin.seats(),
                proposal.heard(),
                proposal.objections(),
                proposal.entries().stream()
                        .map(entry -> move(entry.move(), entry.at()))
                        .toList(),
                origin.madeAt(),
                proposal.decidedAt().orElse(null),
                proposal.reviewOn().orElse(null));
    }

    private static MoveView move(Move move, Instant at) {
        WrittenMove written = WrittenMove.of(move);
        return new MoveView(
                written.kind(),
                at,
                written.seat(),
                written.stance(),
                written.words(),
                written.againstPurpose(),
                written.reviewOn());
    }
}
