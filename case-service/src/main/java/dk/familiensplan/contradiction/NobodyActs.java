package dk.familiensplan.contradiction;

import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something should be done, and nobody expects to do it. At least two have said what should be done, one of them an agency;
 * nobody of them says that they do it; and everybody whom they name has answered on the same matter without taking it.
 *
 * <p>It is silent while anybody may still take it: somebody who is named and has not said anything, or an agency that is
 * asked and has not answered. It is silent too where two agencies point at each other: that has a rule of its own.
 */
final class NobodyActs implements ContradictionRule {

    private static final int FEWEST = 2;

    @Override
    public List<Finding> findIn(Situation situation) {
        Grid grid = situation.grid();
        List<Finding> found = new ArrayList<>();
        grid.byMatter().forEach((matter, views) -> {
            if (nobodyActs(grid, matter, views)) {
                found.add(new Finding(
                        ContradictionKind.NOBODY_ACTS,
                        ContradictionKind.NOBODY_ACTS + "|" + matter.key(),
                        matter.about(),
                        matter.topic(),
                        null,
                        List.of(Sides.of(null, views)),
                        Sides.newest(views)));
            }
        });
        return found;
    }

    private static boolean nobodyActs(Grid grid, Matter matter, List<NetworkView> views) {
        List<NetworkView> wanting =
                views.stream().filter(view -> !view.action().isBlank()).toList();
        Set<Participant> heard = views.stream().map(NetworkView::participant).collect(Collectors.toSet());
        return wanting.size() >= FEWEST
                && wanting.stream().anyMatch(view -> view.participant().isAgency())
                && views.stream().noneMatch(NetworkView::actsItself)
                && views.stream().flatMap(view -> view.doers().stream()).allMatch(heard::contains)
                && grid.asks().stream().noneMatch(ask -> ask.matter().equals(matter))
                && views.stream().noneMatch(one -> views.stream()
                        .anyMatch(other -> one.participant().isAgency()
                                && other.participant().isAgency()
                                && EachExpectsTheOther.eachExpectsTheOther(one, other)));
    }
}
