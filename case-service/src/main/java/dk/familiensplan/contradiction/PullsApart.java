package dk.familiensplan.contradiction;

import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.NetworkView;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.grid.Pull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked pulls apart on the same matter: one says more and another less, now and later, or together and apart. At
 * least one of them is an agency: what the members of a family want differently is theirs, and no finding of ours.
 */
final class PullsApart implements ContradictionRule {

    private static final List<Pull> FIRST_WAYS = List.of(Pull.MORE, Pull.NOW, Pull.TOGETHER);

    @Override
    public List<Finding> findIn(Situation situation) {
        List<Finding> found = new ArrayList<>();
        situation
                .grid()
                .byMatter()
                .forEach((matter, views) ->
                        FIRST_WAYS.forEach(pull -> finding(matter, views, pull).ifPresent(found::add)));
        return found;
    }

    private static Optional<Finding> finding(Matter matter, List<NetworkView> views, Pull pull) {
        List<NetworkView> one = pulling(views, pull);
        List<NetworkView> other = pulling(views, pull.opposite());
        boolean anAgencyIsInIt = Stream.concat(one.stream(), other.stream())
                .map(NetworkView::participant)
                .anyMatch(Participant::isAgency);
        if (one.isEmpty() || other.isEmpty() || !anAgencyIsInIt) {
            return Optional.empty();
        }
        List<NetworkView> both = Stream.concat(one.stream(), other.stream()).toList();
        return Optional.of(new Finding(
                ContradictionKind.PULLS_APART,
                ContradictionKind.PULLS_APART + "|" + matter.key() + "|" + pull,
                matter.about(),
                matter.topic(),
                null,
                List.of(Sides.of(pull, one), Sides.of(pull.opposite(), other)),
                Sides.newest(both)));
    }

    private static List<NetworkView> pulling(List<NetworkView> views, Pull pull) {
        return views.stream().filter(view -> view.pulls().contains(pull)).toList();
    }
}
