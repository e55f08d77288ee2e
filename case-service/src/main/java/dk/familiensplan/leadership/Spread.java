package dk.familiensplan.leadership;

import java.util.List;

/**
 * How leaders' answers lie, without saying whose is which.
 *
 * @param mean of them all
 * @param lowest the lowest that somebody said
 * @param highest the highest
 */
public record Spread(double mean, int lowest, int highest) {

    static Spread of(List<Integer> levels) {
        var all = levels.stream().mapToInt(Integer::intValue).summaryStatistics();
        return new Spread(all.getAverage(), all.getMin(), all.getMax());
    }

    /** How far leaders are from each other: 0 when all say the same. */
    public int width() {
        return highest - lowest;
    }
}
