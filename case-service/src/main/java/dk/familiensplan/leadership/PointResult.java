package dk.familiensplan.leadership;

/** What leaders together say of one point. */
public record PointResult(FocusPoint point, Spread importance, Spread practice) {

    /** How much more it matters than is done; below nought when more is done than matters. */
    public double gap() {
        return importance.mean() - practice.mean();
    }
}
