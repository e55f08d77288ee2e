package dk.familiensplan.contradiction;

import dk.familiensplan.grid.Matter;
import dk.familiensplan.grid.NetworkView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two agencies each expect the other to act, and neither says that it does so itself: A's answer names B and not A, B's
 * names A and not B, on the same matter. An agency that names itself too is doing it together with the other, and that is no
 * contradiction.
 */
final class EachExpectsTheOther implements ContradictionRule {

    @Override
    public List<Finding> findIn(Situation situation) {
        List<Finding> found = new ArrayList<>();
        situation.grid().byMatter().forEach((matter, views) -> {
            List<NetworkView> ofAgencies =
                    views.stream().filter(view -> view.participant().isAgency()).toList();
            for (int i = 0; i < ofAgencies.size(); i++) {
                for (int j = i + 1; j < ofAgencies.size(); j++) {
                    if (eachExpectsTheOther(ofAgencies.get(i), ofAgencies.get(j))) {
                        found.add(finding(matter, ofAgencies.get(i), ofAgencies.get(j)));
                    }
                }
            }
        });
        return found;
    }

    static boolean eachExpectsTheOther(NetworkView one, NetworkView other) {
        return one.leavesItTo(other.participant()) && other.leavesItTo(one.participant());
    }

    private static Finding finding(Matter matter, NetworkView one, NetworkView other) {
        List<String> both = Stream.of(one, other)
                .map(view -> view.participant().id())
                .sorted()
                .toList();
        return new Finding(
                ContradictionKind.EACH_EXPECTS_THE_OTHER,
                ContradictionKind.EACH_EXPECTS_THE_OTHER + "|" + matter.key() + "|" + String.join("|", both),
                matter.about(),
                matter.topic(),
                null,
                List.of(Sides.of(null, List.of(one)), Sides.of(null, List.of(other))),
                Sides.newest(List.of(one, other)));
    }
}
