package dk.familiensplan.access;

import dk.familiensplan.platform.rest.TakenAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A request that is repeated under its key must be allowed now what it was allowed then (invariant 20). */
@ApplicationScoped
class TakingAccessAgain implements TakenAccess {

    private final PlanAccess access;
    private final AllowedSoFar allowed;

    @Inject
    TakingAccessAgain(PlanAccess access, AllowedSoFar allowed) {
        this.access = access;
        this.allowed = allowed;
    }

    @Override
    public List<String> soFar() {
        return allowed.all();
    }

    @Override
    public void takeAgain(List<String> taken) {
        for (String one : taken) {
            String[] operationAndPlan = one.split(" ", 2);
            access.require(Operation.valueOf(operationAndPlan[0]), UUID.fromString(operationAndPlan[1]));
        }
    }
}
