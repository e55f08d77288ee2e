package dk.familiensplan.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@link AccessDecision} for the current caller, writes a refusal in the audit log, and throws it.
 *
 * <p>Call it first in each resource method that is about one plan.
 */
@ApplicationScoped
public class PlanAccess {

    private final CurrentUser currentUser;
    private final Instance<PlanRelations> plans;
    private final AllowedSoFar allowed;
    private final AuditLog audit;
    private final Grounds grounds;

    @Inject
    PlanAccess(
            CurrentUser currentUser,
            Instance<PlanRelations> plans,
            AllowedSoFar allowed,
            AuditLog audit,
            Grounds grounds) {
        this.currentUser = currentUser;
        this.plans = plans;
        this.allowed = allowed;
        this.audit = audit;
        this.grounds = grounds;
    }

    /** Looks up the relations to the plan. @throws AccessRefused when the caller may not */
    public Caller require(Operation operation, UUID planId) {
        return require(operation, planId, relations(planId));
    }

    /** For who has read the plan anyway, and knows a relation. @throws AccessRefused when the caller may not */
    public Caller require(Operation operation, UUID planId, Set<Relation> relations) {
        return decide(operation, planId, relations);
    }

    private Caller decide(Operation operation, @Nullable UUID planId, Set<Relation> relations) {
        var caller = currentUser.caller();
        switch (AccessDecision.decide(caller.roles(), operation, relations)) {
            case ALLOWED -> {
                allowed.add(operation, planId);
                if (planId != null && isOnlyByEmergency(caller, operation, relations)) {
                    grounds.onlyByEmergency(planId);
                }
                return caller;
            }
            case FORBIDDEN -> throw refused(AccessRefused.Why.FORBIDDEN, caller, operation, planId);
            case UNKNOWN -> throw refused(AccessRefused.Why.UNKNOWN, caller, operation, planId);
        }
        throw new AssertionError();
    }

    /** For what belongs to somebody's work and is in no one plan. @throws AccessRefused when the caller may not */
    public Caller require(Operation operation, Set<Relation> relations) {
        return decide(operation, null, relations);
    }

    private static boolean isOnlyByEmergency(Caller caller, Operation operation, Set<Relation> relations) {
        return relations.contains(Relation.EMERGENCY)
                && relations.stream()
                        .filter(relation -> relation != Relation.EMERGENCY)
                        .noneMatch(relation -> operation.isGrantedTo(caller.roles(), Set.of(relation)));
    }

    /** What the caller has to do with the plan, for what is shown differently by relation. */
    public Set<Relation> relations(UUID planId) {
        return plans.get().relationsOf(currentUser.caller(), planId);
    }

    /** For what turned out to be none of the caller's, or not to be: written as refused, and to be thrown. */
    public AccessRefused unknown(Operation operation) {
        return refused(AccessRefused.Why.UNKNOWN, currentUser.caller(), operation, null);
    }

    private AccessRefused refused(AccessRefused.Why why, Caller caller, Operation operation, @Nullable UUID planId) {
        audit.recordRefusal(caller, operation.name(), planId);
        return new AccessRefused(why);
    }
}
