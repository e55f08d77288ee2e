package dk.familiensplan.network;

import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts maps together; who shows one asks for the right to. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Networks {

    private final NetworkNodes nodes;

    @Inject
    Networks(NetworkNodes nodes) {
        this.nodes = nodes;
    }

    /** One map as it stood. */
    public NetworkMap of(PlanSnapshot plan, Instant at) {
        return ofAll(List.of(plan), at).values().iterator().next();
    }

    /** Several, in one reading. */
    public Map<PlanId, NetworkMap> ofAll(Collection<PlanSnapshot> plans, Instant at) {
        Map<PlanId, List<NetworkNode>> all =
                nodes.ofPlans(plans.stream().map(PlanSnapshot::planId).toList());
        Map<PlanId, NetworkMap> maps = new LinkedHashMap<>();
        plans.forEach(
                plan -> maps.put(plan.planId(), NetworkMap.of(plan, all.getOrDefault(plan.planId(), List.of()), at)));
        return maps;
    }
}
