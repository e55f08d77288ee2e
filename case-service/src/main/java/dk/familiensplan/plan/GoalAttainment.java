package dk.familiensplan.plan;

import java.util.List;

/**
 * How far a family has come with its goals, as one number: the T-score of goal attainment scaling.
 *
 * <p>{@code T = 50 + 10·Σwx / √((1−ρ)·Σw² + ρ·(Σw)²)}, with x the level of a goal from −2 to +2, w its weight, and ρ the
 * correlation that is assumed between goals. 50 is what was expected of all goals; ten points are one standard
 * deviation.
 *
 * @see <a href="https://doi.org/10.1007/BF01530764">Kiresuk and Sherman 1968, Goal attainment scaling</a>
 */
public final class GoalAttainment {

    /** The correlation between goals that the authors of the scale advise to assume. */
    public static final double CORRELATION_BETWEEN_GOALS = 0.3;

    /** The T-score of goals that are all as expected. */
    public static final double AS_EXPECTED = 50.0;

    private GoalAttainment() {}

    /**
     * A goal as the score sees it.
     *
     * @param level the latest level, from −2 to +2
     * @param weight how much the goal matters beside the family's other goals, above 0
     */
    public record ScoredGoal(int level, double weight) {

        public ScoredGoal {
            if (level < -2 || level > 2) {
                throw new IllegalArgumentException("a level of goal attainment lies between -2 and +2");
            }
            if (!(weight > 0)) {
                throw new IllegalArgumentException("the weight of a goal is above 0");
            }
        }
    }

    /**
     * The T-score of a family's goals.
     *
     * @param goals at least one
     */
    public static double score(List<ScoredGoal> goals) {
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("without a goal there is nothing to score");
        }
        double weights = 0;
        double squaredWeights = 0;
        double weightedLevels = 0;
        for (ScoredGoal goal : goals) {
            weights += goal.weight();
            squaredWeights += goal.weight() * goal.weight();
            weightedLevels += goal.weight() * goal.level();
        }
        double spread = Math.sqrt(
                (1 - CORRELATION_BETWEEN_GOALS) * squaredWeights + CORRELATION_BETWEEN_GOALS * weights * weights);
        return AS_EXPECTED + 10 * weightedLevels / spread;
    }
}
