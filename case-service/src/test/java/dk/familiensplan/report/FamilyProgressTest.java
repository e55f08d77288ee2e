package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dk.familiensplan.report.FamilyProgress.GoalLevels;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyProgressTest {

    @Test
    void hasMovedWhenTheMeanOfItsGoalsRoseByALevel() {
        assertThat(family(rose(-1, 0)).hasMoved()).isTrue();
        assertThat(family(rose(-2, 0), rose(0, 0)).hasMoved()).isTrue();
    }

    @Test
    void hasNotMovedWhenOneGoalRoseAndAnotherFell() {
        assertThat(family(rose(-1, 1), rose(1, -1)).hasMoved()).isFalse();
        assertThat(family(rose(-1, 0), rose(0, 0)).hasMoved()).isFalse();
    }

    @Test
    void leavesOutGoalsThatWereEvaluatedOnceWhenItComparesButNotWhenItScores() {
        FamilyProgress family = family(rose(-1, 0), new GoalLevels(-2, -2, 1, 1));

        assertThat(family.hasMoved()).isTrue();
        assertThat(family.score()).isCloseTo(37.6, within(0.05));
    }

    @Test
    void cannotBeComparedBeforeAGoalHasBeenEvaluatedTwice() {
        FamilyProgress family = family(new GoalLevels(2, 2, 1, 1));

        assertThat(family.canBeCompared()).isFalse();
        assertThat(family.hasMoved()).isFalse();
    }

    @Test
    void liesAsExpectedUntilHalfADeviationFromIt() {
        assertThat(family(rose(-1, 0)).attainment()).isEqualTo(FamilyProgress.Attainment.AS_EXPECTED);
        assertThat(family(rose(0, 1)).attainment()).isEqualTo(FamilyProgress.Attainment.MORE_THAN_EXPECTED);
        assertThat(family(rose(0, -1)).attainment()).isEqualTo(FamilyProgress.Attainment.LESS_THAN_EXPECTED);
        assertThat(family(rose(0, 1), new GoalLevels(0, 0, 2, 3)).score()).isCloseTo(52.9, within(0.05));
        assertThat(family(rose(0, 1), new GoalLevels(0, 0, 2, 3)).attainment())
                .isEqualTo(FamilyProgress.Attainment.AS_EXPECTED);
    }

    @Test
    void isNothingToTellOfWithoutAnEvaluation() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FamilyProgress(List.of()));
    }

    private static FamilyProgress family(GoalLevels... goals) {
        return new FamilyProgress(List.of(goals));
    }

    private static GoalLevels rose(int first, int latest) {
        return new GoalLevels(first, latest, 2, 1);
    }
}
