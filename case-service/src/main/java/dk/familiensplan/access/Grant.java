package dk.familiensplan.access;

import org.jspecify.annotations.Nullable;

/**
 * That a role may do something with the plans that it has a relation to.
 *
 * @param relation {@code null} when it is about no one plan
 */
public record Grant(Role role, @Nullable Relation relation) {

    boolean isAboutAPlan() {
        return relation != null;
    }
}
