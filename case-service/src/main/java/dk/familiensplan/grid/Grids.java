package dk.familiensplan.grid;

import dk.familiensplan.network.NetworkMap;
import dk.familiensplan.network.Networks;
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
import java.util.Objects;
import java.util.UUID;

/** Puts grids together, whole: who shows one asks {@link GridSight} first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Grids {

    private final NetworkViews views;
    private final Networks networks;

    @Inject
    Grids(NetworkViews views, Networks networks) {
        this.views = views;
        this.networks = networks;
    }

    /** One grid as it stood. */
    public Grid of(PlanSnapshot plan, Instant at) {
        return ofAll(List.of(plan), at).values().iterator().next();
    }

    /** Several grids, in a fixed number of readings. */
    public Map<PlanId, Grid> ofAll(Collection<PlanSnapshot> plans, Instant at) {
        List<PlanId> ids = plans.stream().map(PlanSnapshot::planId).toList();
        Map<PlanId, List<NetworkView>> said = views.ofPlans(ids);
        Map<PlanId, List<ViewAsk>> asked = views.asksOfPlans(ids);
        Map<UUID, DayUse> dayUses = views.dayUses(ids);
        Map<PlanId, NetworkMap> around = networks.ofAll(plans, at);
        Map<PlanId, Grid> grids = new LinkedHashMap<>();
        for (PlanSnapshot plan : plans) {
            grids.put(
                    plan.planId(),
                    Grid.of(
                            plan,
                            said.getOrDefault(plan.planId(), List.of()),
                            asked.getOrDefault(plan.planId(), List.of()),
                            dayUses,
                            Objects.requireNonNull(around.get(plan.planId())),
                            at));
        }
        return grids;
    }
}
