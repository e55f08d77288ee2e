package dk.familiensplan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one leader is to do until a day.
 *
 * @param owner the leader's sign-in subject
 * @param dueOn the day on which it comes back to its owner
 * @param followUps what came of it, the first first
 */
public record LeaderAction(
        UUID id,
        String what,
        String owner,
        LocalDate dueOn,
        @Nullable Outcome endedAs,
        List<FollowUp> followUps) {

    public LeaderAction {
        followUps = List.copyOf(followUps);
    }

    /** One of which nobody has said anything yet. */
    public static LeaderAction agreed(UUID id, String what, String owner, LocalDate dueOn) {
        return new LeaderAction(id, what, owner, dueOn, null, List.of());
    }

    public boolean isOpen() {
        return endedAs == null;
    }

    /** Whether its owner is asked what came of it. */
    public boolean isDue(LocalDate today) {
        return isOpen() && !dueOn.isAfter(today);
    }

    /**
     * The same with what came of it.
     *
     * @throws dk.familiensplan.platform.rule.RuleBroken when it is over, or goes on without a later day
     */
    LeaderAction followedUp(FollowUp said, LocalDate today) {
        if (!isOpen()) {
            throw LeadershipRule.ACTION_IS_OPEN.broken();
        }
        boolean goesOn = said.outcome() == Outcome.GOES_ON;
        LocalDate next = said.dueOn();
        if (goesOn != (next != null) || next != null && !next.isAfter(today)) {
            throw LeadershipRule.COMES_BACK_LATER.brokenAt("/dueOn");
        }
        return new LeaderAction(
                id,
                what,
                owner,
                Optional.ofNullable(next).orElse(dueOn),
                goesOn ? null : said.outcome(),
                Stream.concat(followUps.stream(), Stream.of(said)).toList());
    }
}
