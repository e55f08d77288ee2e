package dk.familiensplan.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What leaders of a municipality said to each other about a matter, in five steps, and what they agreed to do.
 *
 * @param authority the municipality's code
 * @param said of each step
 * @param actions never empty: a talk that nobody does anything after is not kept here
 */
public record Dialogue(
        UUID id,
        String authority,
        LocalDate heldOn,
        String about,
        Map<DialogueStep, String> said,
        List<LeaderAction> actions) {

    public Dialogue {
        said = Map.copyOf(said);
        actions = List.copyOf(actions);
    }

    /**
     * Refuses what cannot be followed up, and what tells of somebody.
     *
     * @param leaders who can own an action
     * @param today a dialogue is written down when it has been held
     * @param namesNobody whether words hold no way to find a person
     * @throws dk.familiensplan.platform.rule.RuleBroken where a rule is broken
     */
    void refuseUnlessItCanBeFollowedUp(Set<String> leaders, LocalDate today, Predicate<String> namesNobody) {
        if (heldOn.isAfter(today)) {
            throw LeadershipRule.DIALOGUE_WAS_HELD.brokenAt("/heldOn");
        }
        if (actions.isEmpty()) {
            throw LeadershipRule.ENDS_IN_ACTION.brokenAt("/actions");
        }
        if (!namesNobody.test(about)) {
            throw LeadershipRule.NAMES_NOBODY.brokenAt("/about");
        }
        said.forEach((step, words) -> {
            if (!namesNobody.test(words)) {
                throw LeadershipRule.NAMES_NOBODY.brokenAt("/said");
            }
        });
        for (int i = 0; i < actions.size(); i++) {
            refuse(actions.get(i), "/actions/" + i, leaders, namesNobody);
        }
    }

    private void refuse(LeaderAction action, String at, Set<String> leaders, Predicate<String> namesNobody) {
        if (!leaders.contains(action.owner())) {
            throw LeadershipRule.OWNER_IS_LEADER.brokenAt(at + "/owner");
        }
        if (action.dueOn().isBefore(heldOn)) {
            throw LeadershipRule.COMES_BACK_LATER.brokenAt(at + "/dueOn");
        }
        if (!namesNobody.test(action.what())) {
            throw LeadershipRule.NAMES_NOBODY.brokenAt(at + "/what");
        }
    }
}
