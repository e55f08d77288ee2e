package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dk.familiensplan.plan.GoalAttainment.ScoredGoal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalAttainmentTest {

    @ParameterizedTest
    @CsvSource({"1, 60.0", "2, 62.4", "3, 63.7", "4, 64.5"})
    void givesThePublishedScoresForEqualGoalsOneLevelAboveTheExpected(int goals, double published) {
        List<ScoredGoal> oneLevelAbove = Collections.nCopies(goals, new ScoredGoal(1, 1));

        assertThat(GoalAttainment.score(oneLevelAbove)).isCloseTo(published, within(0.05));
    }

    @Test
    void givesThePublishedScoreForGoalsOfDifferentWeight() {
        List<ScoredGoal> goals = List.of(new ScoredGoal(0, 6), new ScoredGoal(1, 2), new ScoredGoal(-1, 3));

        assertThat(GoalAttainment.score(goals)).isCloseTo(48.8, within(0.05));
    }

    @Property
    void isFiftyWhenAllGoalsAreAsExpected(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 10) Integer> weights) {
        List<ScoredGoal> asExpected =
                weights.stream().map(weight -> new ScoredGoal(0, weight)).toList();

        assertThat(GoalAttainment.score(asExpected)).isCloseTo(GoalAttainment.AS_EXPECTED, within(1e-9));
    }

    @Property
    void liesAsFarBelowFiftyAsTheOppositeLevelsLieAbove(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -2, max = 2) Integer> levels) {
        List<ScoredGoal> goals =
                levels.stream().map(level -> new ScoredGoal(level, 1)).toList();
        List<ScoredGoal> opposite =
                levels.stream().map(level -> new ScoredGoal(-level, 1)).toList();

        assertThat(GoalAttainment.score(goals) + GoalAttainment.score(opposite)).isCloseTo(100, within(1e-9));
    }

    @Test
    void refusesALevelOutsideTheScaleAndAWeightThatIsNotAbove0() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoredGoal(3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoredGoal(-3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoredGoal(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScoredGoal(0, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> GoalAttainment.score(List.of()));
    }
}
