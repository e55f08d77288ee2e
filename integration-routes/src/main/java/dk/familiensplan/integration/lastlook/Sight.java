package dk.familiensplan.integration.lastlook;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the last look saw.
 *
 * @param certain ways to reach somebody: nobody may send this
 * @param suspected what could be one, and could be something else: a person has to say
 */
public record Sight(Set<Finding> certain, Set<Finding> suspected) {

    public Sight {
        certain = Set.copyOf(certain);
        suspected = Set.copyOf(suspected);
    }

    /** Whether there is nothing to say against it. */
    public boolean isClear() {
        return certain.isEmpty() && suspected.isEmpty();
    }

    /** All that was seen, however sure. */
    public Set<Finding> all() {
        Set<Finding> all = EnumSet.noneOf(Finding.class);
        all.addAll(certain);
        all.addAll(suspected);
        return all;
    }
}
