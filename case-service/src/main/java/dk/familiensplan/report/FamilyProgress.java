package dk.familiensplan.report;

import dk.familiensplan.plan.GoalAttainment;
import dk.familiensplan.plan.GoalAttainment.ScoredGoal;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How far one family had come with its goals at the end of a quarter.
 *
 * @param goals every goal that had been evaluated by then, at least one
 */
public record FamilyProgress(List<GoalLevels> goals) {

    /**
     * The levels of one goal.
     *
     * @param first the level at the first evaluation
     * @param latest the level at the latest
     * @param evaluations how many there were
     * @param weight how much the goal matters beside the others
     */
    public record GoalLevels(int first, int latest, int evaluations, int weight) {}

    /** A family can be said to have moved, or not, once a goal has been evaluated twice. */
    private static final int EVALUATIONS_TO_COMPARE = 2;

    /** Of T-scores. */
    private static final double HALF_A_DEVIATION = 5;

    public FamilyProgress {
        goals = List.copyOf(goals);
        if (goals.isEmpty()) {
            throw new IllegalArgumentException("a family without evaluations has no progress to tell of");
        }
    }

    /** Whether there is a first and a latest evaluation of the same goal. */
    public boolean canBeCompared() {
        return goals.stream().anyMatch(goal -> goal.evaluations() >= EVALUATIONS_TO_COMPARE);
    }

    /** Whether the mean of the latest levels lies at least one level above the mean of the first ones. */
    public boolean hasMoved() {
        return canBeCompared()
                && sum(GoalLevels::latest) - sum(GoalLevels::first)
                        >= comparable().size();
    }

    /** The T-score of the latest levels. */
    public double score() {
        return GoalAttainment.score(goals.stream()
                .map(goal -> new ScoredGoal(goal.latest(), goal.weight()))
                .toList());
    }

    /** Whether the score lies half a standard deviation or more from what was expected. */
    public Attainment attainment() {
        double score = score();
        if (score <= GoalAttainment.AS_EXPECTED - HALF_A_DEVIATION) {
            return Attainment.LESS_THAN_EXPECTED;
        }
        return score >= GoalAttainment.AS_EXPECTED + HALF_A_DEVIATION
                ? Attainment.MORE_THAN_EXPECTED
                : Attainment.AS_EXPECTED;
    }

    /** What the family has reached beside what was expected. */
    public enum Attainment {
        LESS_THAN_EXPECTED,
        AS_EXPECTED,
        MORE_THAN_EXPECTED
    }

    private List<GoalLevels> comparable() {
        return goals.stream()
                .filter(goal -> goal.evaluations() >= EVALUATIONS_TO_COMPARE)
                .toList();
    }

    private int sum(ToIntFunction<GoalLevels> level) {
        return comparable().stream().mapToInt(level).sum();
    }
}
