package dk.familiensplan.access;

import java.util.Collections;
import java.util.Set;

/**
 * The one place that decides who may do what.
 *
 * <p>A role that may never do a thing is told so. A role that may, but has no such relation to this plan, is told that
 * there is no such plan: whether a family has one is itself a secret.
 */
public enum AccessDecision {
    ALLOWED,
    /** The role may never do it: 403. */
    FORBIDDEN,
    /** As if it did not exist: 404. */
    UNKNOWN;

    /**
     * @param roles of who asks
     * @param relations to the plan that the operation is about; {@link Relation#NONE} also when it is about none
     */
    public static AccessDecision decide(Set<Role> roles, Operation operation, Set<Relation> relations) {
        if (Collections.disjoint(roles, operation.roles())) {
            return FORBIDDEN;
        }
        return operation.isGrantedTo(roles, relations) ? ALLOWED : UNKNOWN;
    }
}
