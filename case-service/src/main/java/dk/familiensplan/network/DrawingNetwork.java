package dk.familiensplan.network;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.network.NetworkNode.Kind;
import dk.familiensplan.network.NetworkNode.Sort;
import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The coordinator reads the map, and draws it with the family: puts somebody on it, moves them, takes them away. */
@ApplicationScoped
@Transactional
public class DrawingNetwork {

    private final Networks networks;
    private final NetworkNodes nodes;
    private final Plans plans;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    DrawingNetwork(Networks networks, NetworkNodes nodes, Plans plans, PlanAccess access, AuditLog audit, Clock clock) {
        this.networks = networks;
        this.nodes = nodes;
        this.plans = plans;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The map as it stands, or as it stood. */
    public NetworkMap read(PlanId id, @Nullable Instant asOf) {
        access.require(Operation.READ_PLAN, id.value());
        PlanSnapshot plan = plans.read(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        audit.record(Deed.NETWORK_READ, id.value(), Purpose.COORDINATION);
        return networks.of(plan, asOf == null ? clock.instant() : asOf);
    }

    /** Puts somebody on the map, or somewhere else on it. */
    public void place(PlanId id, Placed placed) {
        Caller caller = access.require(Operation.CHANGE_PLAN, id.value());
        PlanSnapshot plan = plans.read(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        if (plan.status() == PlanStatus.CLOSED) {
            throw NetworkRule.PLAN_IS_OPEN.broken();
        }
        boolean isAgency = placed.kind() == Kind.AGENCY;
        if (isAgency && (placed.removed() || !plan.isJoinedBy(new AgencyId(placed.id())))) {
            throw NetworkRule.AGENCY_TAKES_PART.brokenAt("/id");
        }
        Instant now = clock.instant();
        nodes.add(new NetworkNode(
                id,
                placed.kind(),
                placed.id(),
                placed.number() + 1,
                isAgency ? "" : placed.name(),
                isAgency ? Sort.AGENCY : placed.sort(),
                placed.role(),
                placed.ring(),
                placed.angle(),
                placed.view(),
                placed.removed(),
                caller.subject(),
                now));
        audit.record(Deed.NETWORK_DRAWN, id.value(), Purpose.COORDINATION);
    }

    /**
     * Where somebody is to stand.
     *
     * @param number of the place that it takes the place of; 0 for somebody new
     */
    public record Placed(
            Kind kind,
            String id,
            int number,
            String name,
            Sort sort,
            String role,
            int ring,
            int angle,
            FamilyView view,
            boolean removed) {}
}
