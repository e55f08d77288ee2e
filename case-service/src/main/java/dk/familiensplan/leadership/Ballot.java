package dk.familiensplan.leadership;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All that one leader says in a round; whose it is does not stand here. */
public record Ballot(List<Rating> ratings) {

    public Ballot {
        ratings = List.copyOf(ratings);
    }

    /** @throws dk.familiensplan.platform.rule.RuleBroken unless each point is rated once, on the scale */
    void refuseUnlessWhole() {
        Set<FocusPoint> rated = EnumSet.noneOf(FocusPoint.class);
        for (Rating rating : ratings) {
            if (!rating.isOnScale()) {
                throw LeadershipRule.RATING_ON_SCALE.brokenAt("/ratings");
            }
            if (!rated.add(rating.point())) {
                throw LeadershipRule.BALLOT_IS_WHOLE.brokenAt("/ratings");
            }
        }
        if (rated.size() < FocusPoint.values().length) {
            throw LeadershipRule.BALLOT_IS_WHOLE.brokenAt("/ratings");
        }
    }
}
