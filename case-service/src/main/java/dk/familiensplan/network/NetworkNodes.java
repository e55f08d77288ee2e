package dk.familiensplan.network;

import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Every place that anybody has had on a map. Every call is part of the caller's transaction. */
public interface NetworkNodes {

    void add(NetworkNode node);

    /** All of them, oldest first. */
    Map<PlanId, List<NetworkNode>> ofPlans(Collection<PlanId> plans);
}
