package dk.familiensplan.grid;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.ContactGate;
import dk.familiensplan.plan.FamilySight;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.VisibleMembers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one reader may see of a grid (invariants 12 and 14). The only place where that is said: for what is shown, and for
 * what may be concluded from it.
 *
 * <ul>
 *   <li>The coordinator sees all of it.
 *   <li>An agency sees what it has said itself where that is still open to it, and of the rest what everybody whom a view
 *       is about, or who said it, shares with the agency on that topic. Of those who are to act it reads only such as it
 *       knows of anyway, and never text with a way to reach the family in it.
 *   <li>A member of the family sees their own, and what the family has in common and that member may read otherwise.
 * </ul>
 */
public final class GridSight {

    private final Predicate<NetworkView> views;
    private final Predicate<ViewAsk> asks;
    private final Predicate<UUID> interventions;
    private final Predicate<Participant> names;
    private final boolean all;

    private GridSight(
            Predicate<NetworkView> views,
            Predicate<ViewAsk> asks,
            Predicate<UUID> interventions,
            Predicate<Participant> names,
            boolean all) {
        this.views = views;
        this.asks = asks;
        this.interventions = interventions;
        this.names = names;
        this.all = all;
    }

    /** All of it. */
    public static GridSight ofCoordinator() {
        return new GridSight(view -> true, ask -> true, id -> true, participant -> true, true);
    }

    /** What an agency may see at an instant. */
    public static GridSight ofAgency(Grid grid, AgencyId agency, Instant at) {
        PlanSnapshot plan = grid.plan();
        ConsentDecision consent = plan.consentDecision();
        Participant self = Participant.of(agency);
        ContactGate gate = ContactGate.against(plan.members().stream()
                .map(PlanSnapshot.OfMember::contactDetails)
                .toList());
        Predicate<NetworkView> views = view -> isShared(consent, agency, view, at)
                && gate.letsThrough(Stream.of(view.problem(), view.action(), view.who()));
        Set<MemberId> members = VisibleMembers.of(plan, agency, at);
        List<Participant> heard = grid.views().stream()
                .filter(views)
                .map(NetworkView::participant)
                .distinct()
                .toList();
        Predicate<Participant> names = participant -> participant.equals(self)
                || heard.contains(participant)
                || participant.member().filter(members::contains).isPresent();
        Predicate<UUID> interventions = id -> plan.interventions().stream()
                .filter(intervention -> intervention.id().equals(id))
                .filter(intervention -> isReadByWhomItIsAbout(plan, intervention))
                .anyMatch(intervention -> isShared(consent, agency, intervention, at));
        Predicate<ViewAsk> asks = ask -> ask.agency().equals(agency)
                && consent.decide(ask.member(), agency, ask.topic(), Purpose.SHARE, at)
                        .allows();
        return new GridSight(views, asks, interventions, names, false);
    }

    /** What a member of the family may see. */
    public static GridSight ofMember(MemberId reader, FamilySight sight, PlanSnapshot plan) {
        Set<UUID> interventions = sight.interventions().stream()
                .map(PlanSnapshot.OfIntervention::id)
                .collect(Collectors.toSet());
        Set<UUID> people =
                sight.members().stream().map(PlanSnapshot.OfMember::id).collect(Collectors.toSet());
        Predicate<Participant> names = participant -> participant
                .member()
                .map(member -> people.contains(member.value()))
                .orElse(true);
        return new GridSight(
                view -> view.participant().equals(Participant.of(reader))
                        || view.common() && names.test(view.participant()) && seesMatter(sight, view.matter()),
                ask -> false,
                interventions::contains,
                names,
                false);
    }

    private static boolean seesMatter(FamilySight sight, Matter matter) {
        MemberId about = matter.about();
        return about == null || sight.sees(Item.of(about));
    }

    private static boolean isShared(ConsentDecision consent, AgencyId agency, NetworkView view, Instant at) {
        MemberId about = view.matter().about();
        boolean aboutIsOpen = about == null
                ? consent.decideForAll(agency, view.matter().topic(), Purpose.SHARE, at)
                        .allows()
                : consent.decide(about, agency, view.matter().topic(), Purpose.SHARE, at)
                        .allows();
        Optional<MemberId> speaker = view.participant().member();
        return aboutIsOpen
                && (speaker.isEmpty()
                        || consent.decide(speaker.get(), agency, view.matter().topic(), Purpose.SHARE, at)
                                .allows());
    }

    private static boolean isShared(
            ConsentDecision consent, AgencyId agency, PlanSnapshot.OfIntervention intervention, Instant at) {
        UUID whose = intervention.memberId();
        if (intervention.topic() == null) {
            return false;
        }
        return whose == null
                ? consent.decideForAll(agency, intervention.topic(), Purpose.SHARE, at)
                        .allows()
                : consent.decide(new MemberId(whose), agency, intervention.topic(), Purpose.SHARE, at)
                        .allows();
    }

    /** What is kept from a member goes to no agency that may show it to them. */
    private static boolean isReadByWhomItIsAbout(PlanSnapshot plan, PlanSnapshot.OfIntervention intervention) {
        UUID whose = intervention.memberId();
        return whose == null || plan.confidentiality().mayRead(new MemberId(whose), PlanSnapshot.itemOf(intervention));
    }

    public boolean sees(NetworkView view) {
        return views.test(view);
    }

    public boolean sees(ViewAsk ask) {
        return asks.test(ask);
    }

    public boolean seesIntervention(UUID intervention) {
        return interventions.test(intervention);
    }

    /** Whether the reader knows that this one is round the family. */
    public boolean knows(Participant participant) {
        return names.test(participant);
    }

    /** Whether nothing is kept from the reader, the calendar and what has been replaced included. */
    public boolean seesAll() {
        return all;
    }

    /** A view without those who are to act of whom the reader does not know, and without the words that may name them. */
    NetworkView masked(NetworkView view) {
        List<Participant> known = view.doers().stream().filter(names).toList();
        return new NetworkView(
                view.id(),
                view.plan(),
                view.participant(),
                view.matter(),
                view.problem(),
                view.action(),
                known.size() == view.doers().size() ? view.who() : "",
                known,
                view.pulls(),
                view.told(),
                view.common(),
                view.answeredAt(),
                view.recordedBy());
    }
}
