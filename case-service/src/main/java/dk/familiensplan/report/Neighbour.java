package dk.familiensplan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another municipality, and how far it is agreed to compare numbers with it.
 *
 * @param ours the yes of the reader's own municipality; null where it has not said any
 * @param theirs the other's
 */
public record Neighbour(
        String code,
        String name,
        @Nullable ComparisonYes ours,
        @Nullable ComparisonYes theirs) {

    static Neighbour of(String own, String code, String name, List<ComparisonYes> standing) {
        return new Neighbour(code, name, said(own, code, standing), said(code, own, standing));
    }

    private static @Nullable ComparisonYes said(String by, String to, List<ComparisonYes> standing) {
        return standing.stream()
                .filter(yes -> yes.authorityCode().equals(by) && yes.withCode().equals(to))
                .findFirst()
                .orElse(null);
    }

    /** The one rule: both have said yes, and neither has taken it back. */
    public boolean isAgreed() {
        return ours != null && theirs != null;
    }

    /** The other has said yes, and the reader's own municipality has not. */
    public boolean waitsForOurs() {
        return ours == null && theirs != null;
    }
}
