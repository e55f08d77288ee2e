package dk.familiensplan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one leader says, and what three say together. */
class BallotTest {

    @Test
    void takesOneWithEveryPointOnce() {
        assertThatCode(ballot(5, 1)::refuseUnlessWhole).doesNotThrowAnyException();
    }

    @Test
    void refusesOneThatLeavesAPointOut() {
        Ballot ballot = new Ballot(ballot(5, 1).ratings().subList(1, FocusPoint.values().length));

        refuses(ballot, LeadershipRule.BALLOT_IS_WHOLE);
    }

    @Test
    void refusesOneThatRatesAPointTwice() {
        List<Rating> ratings = new ArrayList<>(ballot(5, 1).ratings());
        ratings.add(ratings.get(0));

        refuses(new Ballot(ratings), LeadershipRule.BALLOT_IS_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 6, Integer.MAX_VALUE})
    void refusesWhatIsOffTheScale(int level) {
        refuses(ballot(level, 3), LeadershipRule.RATING_ON_SCALE);
        refuses(ballot(3, level), LeadershipRule.RATING_ON_SCALE);
    }

    @Test
    void showsHowFarLeadersAreFromEachOtherAndFromWhatTheyDo() {
        Instant now = Instant.parse("2026-11-02T08:00:00Z");
        Survey round = new Survey(new UUID(0, 1), "0999", now, now, List.of(ballot(5, 1), ballot(5, 2), ballot(5, 3)));

        PointResult result = round.results().orElseThrow().get(0);

        assertThat(result.importance()).isEqualTo(new Spread(5, 5, 5));
        assertThat(result.practice()).isEqualTo(new Spread(2, 1, 3));
        assertThat(result.gap()).isEqualTo(3);
        assertThat(result.importance().width()).isZero();
        assertThat(result.practice().width()).isEqualTo(2);
    }

    private static void refuses(Ballot ballot, LeadershipRule rule) {
        assertThatThrownBy(ballot::refuseUnlessWhole)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    private static Ballot ballot(int importance, int practice) {
        return new Ballot(Arrays.stream(FocusPoint.values())
                .map(point -> new Rating(point, importance, practice))
                .toList());
    }
}
