package dk.familiensplan.contradiction;

import dk.familiensplan.grid.Grid;
import dk.familiensplan.grid.GridSight;
import dk.familiensplan.plan.PlanId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One contradiction as it stands: what the rules find now, with what people have made of it. Pure.
 *
 * @param id the same before and after somebody takes it up
 * @param finding null when no rule finds it now
 * @param followUp null when nobody has taken it up
 */
public record Standing(
        UUID id, @Nullable Finding finding, @Nullable Contradiction followUp) {

    /** Puts both together; what is new first, then what is open, then what is settled, the last settled first. */
    static List<Standing> of(PlanId plan, Collection<Finding> findings, Collection<Contradiction> followedUp) {
        List<Standing> standing = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        for (Finding finding : findings) {
            List<Contradiction> same = followedUp.stream()
                    .filter(one -> one.key().equals(finding.key()))
                    .sorted(Comparator.comparing(Contradiction::openedAt))
                    .toList();
            Optional<Contradiction> covers = same.stream()
                    .filter(one -> one.isOpen() || one.evidence().containsAll(finding.evidence()))
                    .reduce((earlier, later) -> later);
            UUID id = covers.map(Contradiction::id).orElse(Contradiction.idOf(plan, finding.key(), same.size()));
            standing.add(new Standing(id, finding, covers.orElse(null)));
            placed.add(id);
        }
        followedUp.stream()
                .filter(one -> !placed.contains(one.id()))
                .forEach(one -> standing.add(new Standing(one.id(), null, one)));
        return standing.stream()
                .sorted(Comparator.comparing(Standing::place)
                        .thenComparing(Standing::settledAgo)
                        .thenComparing(Standing::id))
                .toList();
    }

    /** Found, and nobody has taken it up. */
    public boolean isNew() {
        return followUp == null;
    }

    public boolean isSettled() {
        return followUp != null && !followUp.isOpen();
    }

    public ContradictionKind kind() {
        return finding == null ? taken().kind() : finding.kind();
    }

    /** The first talk that is planned and has not been held. */
    public Optional<Conversation> nextConversation() {
        return followUp == null || !followUp.isOpen()
                ? Optional.empty()
                : followUp.conversations().stream()
                        .filter(talk -> !talk.isHeld())
                        .min(Comparator.comparing(Conversation::dueOn));
    }

    /** All that it rests on, now and when it was taken up. */
    public Set<Evidence> evidence() {
        Set<Evidence> all = new HashSet<>();
        if (finding != null) {
            all.addAll(finding.evidence());
        }
        if (followUp != null) {
            all.addAll(followUp.evidence());
        }
        return all;
    }

    /**
     * Whether somebody may know of it: only who may see each single thing that it rests on, as it stands now. What rests on
     * an answer that has been replaced is for who may see all.
     */
    boolean isSeenBy(GridSight sight, Grid whole) {
        return evidence().stream().allMatch(one -> switch (one.kind()) {
            case VIEW ->
                sight.seesAll() || whole.view(one.id()).filter(sight::sees).isPresent();
            case APPOINTMENT -> sight.seesAll();
            case INTERVENTION -> sight.seesIntervention(one.id());
        });
    }

    private Contradiction taken() {
        if (followUp == null) {
            throw new IllegalStateException("nobody has taken it up");
        }
        return followUp;
    }

    private int place() {
        return isNew() ? 0 : isSettled() ? 2 : 1;
    }

    private long settledAgo() {
        return followUp == null || followUp.settledAt() == null
                ? 0
                : -followUp.settledAt().toEpochMilli();
    }
}
