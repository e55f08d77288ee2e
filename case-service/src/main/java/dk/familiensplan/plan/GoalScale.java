package dk.familiensplan.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A goal attainment scale: what each of five levels looks like in the family's life, from −2 (much less than expected)
 * over 0 (what was expected) to +2. Either all five are described or none (invariant 5).
 */
public final class GoalScale {

    /** The goal has no scale yet, and cannot be evaluated. */
    public static final GoalScale NONE = new GoalScale(Map.of());

    /** The lowest level. */
    public static final int LOWEST = -2;

    /** What was expected when the goal was agreed. */
    public static final int EXPECTED = 0;

    /** The highest level. */
    public static final int HIGHEST = 2;

    private static final int LEVELS = HIGHEST - LOWEST + 1;

    private final TreeMap<Integer, String> words;

    private GoalScale(Map<Integer, String> words) {
        this.words = new TreeMap<>(words);
    }

    /** A scale of all five levels, or none; refuses half a scale. */
    public static GoalScale of(Map<Integer, String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        if (words.size() != LEVELS || !words.keySet().stream().allMatch(GoalScale::isLevel)) {
            throw PlanRule.SCALE_WHOLE_OR_NONE.broken();
        }
        return new GoalScale(words);
    }

    /** Whether the number is one of the five levels. */
    public static boolean isLevel(int level) {
        return level >= LOWEST && level <= HIGHEST;
    }

    /** Whether all five levels are described. */
    public boolean isComplete() {
        return !words.isEmpty();
    }

    /** How the level looks, in the family's words. */
    public Optional<String> at(int level) {
        return Optional.ofNullable(words.get(level));
    }

    /** The levels and their words, lowest first. */
    public List<Map.Entry<Integer, String>> levels() {
        return List.copyOf(words.entrySet());
    }
}
