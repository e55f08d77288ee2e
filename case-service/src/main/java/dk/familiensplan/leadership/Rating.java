package dk.familiensplan.leadership;

/**
 * What one leader says of one point.
 *
 * @param importance how much it matters, 1 to 5
 * @param practice how much of it we do, 1 to 5
 */
public record Rating(FocusPoint point, int importance, int practice) {

    static final int LOWEST = 1;
    static final int HIGHEST = 5;

    boolean isOnScale() {
        return isOnScale(importance) && isOnScale(practice);
    }

    private static boolean isOnScale(int level) {
        return LOWEST <= level && level <= HIGHEST;
    }
}
