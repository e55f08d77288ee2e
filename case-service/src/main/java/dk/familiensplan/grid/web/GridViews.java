package dk.familiensplan.grid.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.grid.ReadingGrid;
import dk.familiensplan.network.NetworkNode;
import dk.familiensplan.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts names to a grid. */
@ApplicationScoped
class GridViews {

    private final Agencies agencies;

    @Inject
    GridViews(Agencies agencies) {
        this.agencies = agencies;
    }

    GridView view(ReadingGrid.Seen seen) {
        Grid grid = seen.grid();
        PlanSnapshot plan = seen.plan();
        return new GridView(
                all(plan, grid)
                        .filter(seen.sight()::knows)
                        .map(one -> participant(grid, one))
                        .toList(),
                grid.views().stream().map(view -> answer(grid, view)).toList(),
                grid.asks().stream()
                        .map(ask -> new GridView.AskView(
                                ask.id(),
                                participant(grid, Participant.of(ask.agency())),
                                ask.member().value(),
                                nameOf(plan, ask.member()),
                                ask.topic(),
                                ask.askedAt()))
                        .toList(),
                grid.dayUses().entrySet().stream()
                        .map(use -> new GridView.DayUseView(use.getKey(), use.getValue()))
                        .toList());
    }

    private static Stream<Participant> all(PlanSnapshot plan, Grid grid) {
        Stream<Participant> people =
                grid.people().stream().map(person -> new Participant(Participant.Kind.PERSON, person.id()));
        return Stream.concat(
                Stream.concat(
                        plan.members().stream()
                                .filter(member -> member.leftOn() == null)
                                .map(member -> Participant.of(member.memberId())),
                        plan.participations().stream()
                                .filter(participation -> !participation.hasEnded())
                                .map(participation -> Participant.of(participation.agency()))),
                people);
    }

    private GridView.AnswerView answer(Grid grid, NetworkView view) {
        PlanSnapshot plan = grid.plan();
        MemberId about = view.matter().about();
        return new GridView.AnswerView(
                view.id(),
                participant(grid, view.participant()),
                about == null ? null : about.value(),
                about == null ? null : nameOf(plan, about),
                view.matter().topic(),
                view.problem(),
                view.action(),
                view.who(),
                view.doers().stream().map(one -> participant(grid, one)).toList(),
                view.pulls().stream().sorted().toList(),
                view.told(),
                view.common(),
                view.answeredAt());
    }

    private ParticipantView participant(Grid grid, Participant one) {
        @Nullable String letters = one.agency()
                .flatMap(agency -> agencies.byId(agency.value()))
                .map(agency -> agency.letters())
                .orElse(null);
        return new ParticipantView(one.kind(), one.id(), name(grid, one), letters);
    }

    private String name(Grid grid, Participant one) {
        return one.member()
                .map(member -> nameOf(grid.plan(), member))
                .or(() -> one.agency().map(this::nameOf))
                .or(() -> grid.people().stream()
                        .filter(person -> person.id().equals(one.id()))
                        .map(NetworkNode::name)
                        .findFirst())
                .orElse("");
    }

    private String nameOf(AgencyId agency) {
        return agencies.byId(agency.value()).map(known -> known.name()).orElse(agency.value());
    }

    private static String nameOf(PlanSnapshot plan, MemberId member) {
        return plan.member(member).map(PlanSnapshot.OfMember::name).orElse("");
    }
}
