package dk.familiensplan.grid;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How one participant saw a matter on a day. A fact, never edited: a later view of the same participant on the same matter
 * stands in its place, and the earlier one stays in the history.
 *
 * @param problem what the problem is
 * @param action what should be done
 * @param who who does it, in words
 * @param doers those of the participants who are expected to act; empty when nobody is named
 * @param pulls which way it pulls; never both ways at once
 * @param common whether the family has it in common; otherwise a member reads only their own
 * @param recordedBy sign-in subject of who wrote it down
 */
public record NetworkView(
        UUID id,
        PlanId plan,
        Participant participant,
        Matter matter,
        String problem,
        String action,
        String who,
        List<Participant> doers,
        Set<Pull> pulls,
        Told told,
        boolean common,
        Instant answeredAt,
        String recordedBy) {

    /** How it got here. */
    public enum Told {
        /** The participant wrote it. */
        THEMSELVES,
        /** The coordinator wrote what the participant said. */
        TO_COORDINATOR
    }

    public NetworkView {
        if (problem.isBlank() && action.isBlank()) {
            throw GridRule.SAYS_SOMETHING.brokenAt("/problem");
        }
        Set<Pull> ways = Set.copyOf(pulls);
        if (ways.stream().map(Pull::opposite).anyMatch(ways::contains)) {
            throw GridRule.PULLS_ONE_WAY.brokenAt("/pulls");
        }
        doers = doers.stream().distinct().toList();
        pulls = ways;
    }

    /** Whether the participant says that it acts itself. */
    public boolean actsItself() {
        return doers.contains(participant);
    }

    /** Whether it expects of this one, and not of itself, that it acts. */
    public boolean leavesItTo(Participant other) {
        return doers.contains(other) && !actsItself();
    }

    @Override
    public String toString() {
        return "NetworkView[" + id + "]";
    }
}
