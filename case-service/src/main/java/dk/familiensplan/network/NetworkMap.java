package dk.familiensplan.network;

import dk.familiensplan.network.NetworkNode.Kind;
import dk.familiensplan.network.NetworkNode.Sort;
import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanSnapshot.OfParticipation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody round a family at one time: the plan's agencies, each where somebody has put it or else spread out in the middle
 * ring, and the people whom the family has named. Pure.
 *
 * @param nodes none twice, and none that was taken away
 */
public record NetworkMap(PlanSnapshot plan, List<NetworkNode> nodes) {

    private static final int MIDDLE = 2;

    public NetworkMap {
        nodes = List.copyOf(nodes);
    }

    /**
     * Makes it.
     *
     * @param all every place that anybody has had, oldest first
     * @param at what came later is left out
     */
    public static NetworkMap of(PlanSnapshot plan, Collection<NetworkNode> all, Instant at) {
        Map<String, NetworkNode> newest = new LinkedHashMap<>();
        all.stream()
                .filter(node -> !node.writtenAt().isAfter(at))
                .forEach(node -> newest.put(node.kind() + ":" + node.id(), node));
        List<NetworkNode> nodes = new ArrayList<>();
        List<OfParticipation> agencies = plan.participations().stream()
                .filter(participation -> !participation.hasEnded())
                .toList();
        for (int i = 0; i < agencies.size(); i++) {
            OfParticipation agency = agencies.get(i);
            int place = i;
            nodes.add(Optional.ofNullable(newest.get(Kind.AGENCY + ":" + agency.agencyId()))
                    .orElseGet(() -> unplaced(plan, agency, place, agencies.size(), at)));
        }
        newest.values().stream()
                .filter(node -> node.kind() == Kind.PERSON && !node.removed())
                .forEach(nodes::add);
        return new NetworkMap(plan, nodes);
    }

    private static NetworkNode unplaced(PlanSnapshot plan, OfParticipation agency, int place, int of, Instant at) {
        FamilyView view = agency.view();
        String words = agency.words();
        return new NetworkNode(
                plan.planId(),
                Kind.AGENCY,
                agency.agencyId(),
                0,
                "",
                Sort.AGENCY,
                words == null ? "" : words,
                MIDDLE,
                place * NetworkNode.TURN / of,
                view == null ? FamilyView.UNKNOWN : view,
                false,
                plan.coordinator(),
                at);
    }

    /** The people on it who are no agency. */
    public List<NetworkNode> people() {
        return nodes.stream().filter(node -> node.kind() == Kind.PERSON).toList();
    }
}
