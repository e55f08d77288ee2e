package dk.familiensplan.grid;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.network.NetworkMap;
import dk.familiensplan.network.NetworkNode;
import dk.familiensplan.plan.PlanSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How all round a family see it at one time, side by side. Pure: the same views give the same grid. Whoever has left the
 * plan, and what is about somebody who has, stands in it no more.
 *
 * @param views what each one says now, the newest of each on each matter, oldest first
 * @param asks what was asked and nobody has answered
 * @param people those round the family who are neither members nor agencies
 */
public record Grid(
        PlanSnapshot plan,
        List<NetworkView> views,
        List<ViewAsk> asks,
        Map<UUID, DayUse> dayUses,
        List<NetworkNode> people) {

    public Grid {
        views = List.copyOf(views);
        asks = List.copyOf(asks);
        dayUses = Map.copyOf(dayUses);
        people = List.copyOf(people);
    }

    /**
     * Makes it.
     *
     * @param all every view there ever was, oldest first
     * @param around who is round the family
     * @param at what came later is left out
     */
    public static Grid of(
            PlanSnapshot plan,
            Collection<NetworkView> all,
            Collection<ViewAsk> asks,
            Map<UUID, DayUse> dayUses,
            NetworkMap around,
            Instant at) {
        Map<List<Object>, NetworkView> newest = new LinkedHashMap<>();
        for (NetworkView view : all) {
            if (!view.answeredAt().isAfter(at)) {
                List<Object> place = List.of(view.participant(), view.matter());
                newest.remove(place);
                newest.put(place, view);
            }
        }
        List<NetworkView> current = newest.values().stream()
                .filter(view -> hasPart(plan, around, view.participant()) && isOfPlan(plan, view.matter()))
                .toList();
        List<ViewAsk> open = asks.stream()
                .filter(ask -> !ask.askedAt().isAfter(at))
                .filter(ask -> hasPart(plan, around, Participant.of(ask.agency())) && isOfPlan(plan, ask.matter()))
                .filter(ask -> ask.isOpen(current))
                .collect(Collectors.toMap(
                        ask -> List.of(ask.agency(), ask.matter()),
                        ask -> ask,
                        (first, second) -> second,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        return new Grid(plan, current, open, dayUses, around.people());
    }

    /** Whether somebody takes part round the family now. */
    public static boolean hasPart(PlanSnapshot plan, NetworkMap around, Participant participant) {
        return switch (participant.kind()) {
            case MEMBER ->
                participant
                        .member()
                        .flatMap(plan::member)
                        .filter(member -> member.leftOn() == null)
                        .isPresent();
            case AGENCY -> participant.agency().filter(plan::isJoinedBy).isPresent();
            case PERSON ->
                around.people().stream().anyMatch(person -> person.id().equals(participant.id()));
        };
    }

    private static boolean isOfPlan(PlanSnapshot plan, Matter matter) {
        MemberId about = matter.about();
        return about == null
                || plan.member(about).filter(member -> member.leftOn() == null).isPresent();
    }

    /** The same grid, with what somebody may see of it and no trace of the rest. */
    public Grid seenBy(GridSight sight) {
        return new Grid(
                plan,
                views.stream().filter(sight::sees).map(sight::masked).toList(),
                asks.stream().filter(sight::sees).toList(),
                dayUses.entrySet().stream()
                        .filter(use -> sight.seesIntervention(use.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                people.stream()
                        .filter(person -> sight.knows(new Participant(Participant.Kind.PERSON, person.id())))
                        .toList());
    }

    /** One view. */
    public Optional<NetworkView> view(UUID id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** Who says anything on a matter, in the order that they did. */
    public Map<Matter, List<NetworkView>> byMatter() {
        Map<Matter, List<NetworkView>> matters = new LinkedHashMap<>();
        views.forEach(view -> matters.computeIfAbsent(view.matter(), none -> new ArrayList<>())
                .add(view));
        return matters;
    }
}
