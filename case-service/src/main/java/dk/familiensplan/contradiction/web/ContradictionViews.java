package dk.familiensplan.contradiction.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.contradiction.Contradiction;
import dk.familiensplan.contradiction.Conversation;
import dk.familiensplan.contradiction.Evidence;
import dk.familiensplan.contradiction.Finding;
import dk.familiensplan.contradiction.ReadingContradictions.Read;
import dk.familiensplan.contradiction.Side;
import dk.familiensplan.contradiction.Standing;
import dk.familiensplan.contradiction.web.ContradictionView.ConversationView;
import dk.familiensplan.contradiction.web.ContradictionView.NamedView;
import dk.familiensplan.contradiction.web.ContradictionView.SideView;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.Participant;
import dk.familiensplan.network.NetworkNode;
import dk.familiensplan.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts names to contradictions. */
@ApplicationScoped
class ContradictionViews {

    private final Agencies agencies;

    @Inject
    ContradictionViews(Agencies agencies) {
        this.agencies = agencies;
    }

    ContradictionList list(Read read) {
        return new ContradictionList(read.standing().stream()
                .map(one -> view(read.grid(), one, read.followUpToo()))
                .toList());
    }

    private ContradictionView view(Grid grid, Standing one, boolean followUpToo) {
        PlanSnapshot plan = grid.plan();
        Optional<Finding> finding = Optional.ofNullable(one.finding());
        Optional<Contradiction> taken = Optional.ofNullable(one.followUp());
        Optional<Contradiction> own = taken.filter(yes -> followUpToo);
        Optional<MemberId> about = finding.map(Finding::about).or(() -> taken.map(Contradiction::about));
        return new ContradictionView(
                one.id(),
                taken.map(Contradiction::version).orElse(0),
                one.kind(),
                finding.isPresent(),
                taken.map(Contradiction::state).orElse(null),
                taken.map(Contradiction::title)
                        .filter(title -> !title.isEmpty())
                        .orElse(null),
                about.map(MemberId::value).orElse(null),
                about.flatMap(plan::member).map(PlanSnapshot.OfMember::name).orElse(null),
                finding.map(Finding::topic)
                        .or(() -> taken.map(Contradiction::topic))
                        .orElse(null),
                finding.map(Finding::week).orElse(null),
                finding.map(Finding::sides).orElse(List.of()).stream()
                        .map(side -> side(grid, side))
                        .toList(),
                followUpToo
                        ? taken.map(Contradiction::conversations).orElse(List.of()).stream()
                                .map(ContradictionViews::conversation)
                                .toList()
                        : null,
                own.map(Contradiction::settledAt).orElse(null),
                own.map(Contradiction::reason).orElse(null),
                own.map(Contradiction::obstacle).orElse(null));
    }

    private SideView side(Grid grid, Side side) {
        return new SideView(
                side.who().stream().map(one -> named(grid, one)).toList(),
                side.pull(),
                ids(side.evidence(), Evidence.Kind.VIEW),
                ids(side.evidence(), Evidence.Kind.APPOINTMENT),
                ids(side.evidence(), Evidence.Kind.INTERVENTION));
    }

    private static List<UUID> ids(Collection<Evidence> evidence, Evidence.Kind kind) {
        return evidence.stream()
                .filter(one -> one.kind() == kind)
                .map(Evidence::id)
                .toList();
    }

    private NamedView named(Grid grid, Participant one) {
        Optional<Agency> agency = one.agency().flatMap(id -> agencies.byId(id.value()));
        String name = agency.map(Agency::name)
                .or(() -> one.member().flatMap(grid.plan()::member).map(PlanSnapshot.OfMember::name))
                .or(() -> grid.people().stream()
                        .filter(person -> person.id().equals(one.id()))
                        .map(NetworkNode::name)
                        .findFirst())
                .orElse("");
        return new NamedView(name, agency.map(Agency::letters).orElse(null));
    }

    private static ConversationView conversation(Conversation one) {
        return new ConversationView(one.id(), one.between(), one.owner(), one.dueOn(), one.heldOn(), one.outcome());
    }

    /** One field, so that more can be said later. */
    public record ContradictionList(List<ContradictionView> items) {}
}
