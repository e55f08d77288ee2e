package dk.familiensplan.operations;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Registry;
import dk.familiensplan.agency.Registry.Registered;
import dk.familiensplan.circuit.AgencyEventKind;
import dk.familiensplan.circuit.FollowingCircuit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * The administrator makes an agency of a known format, and corrects one that was made so. What stands in the operator's
 * file is changed there. The routes hear of it within seconds and touch no other agency's way.
 */
@ApplicationScoped
@Transactional
public class MaintainingAgencies {

    private final Registry registry;
    private final Agencies agencies;
    private final Authorities authorities;
    private final FollowingCircuit circuits;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    MaintainingAgencies(
            Registry registry,
            Agencies agencies,
            Authorities authorities,
            FollowingCircuit circuits,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.registry = registry;
        this.agencies = agencies;
        this.authorities = authorities;
        this.circuits = circuits;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of one. */
    public Registered read(AgencyId id) {
        audit.record(Deed.OPERATIONS_READ, null, Purpose.OPERATION, "agency=" + id);
        return mine(id);
    }

    /** Makes one; it works with the caller's municipality. */
    public Registered create(Agency agency) {
        check(agency);
        if (agencies.byId(agency.id()).isPresent() || !registry.add(agency)) {
            throw OperationsRule.ID_IS_FREE.brokenAt("/id");
        }
        return changed(agency, "created");
    }

    /** Corrects one that was made on screen; its name in the queues stays, and whom it works with. */
    public Registered change(AgencyId id, Agency agency, boolean active) {
        if (!mine(id).madeOnScreen()) {
            throw OperationsRule.FILE_IS_CHANGED_IN_FILE.broken();
        }
        check(agency);
        registry.change(agency, active);
        return changed(agency, active ? "changed" : "taken out of use");
    }

    /** All that were made on screen and are in use, for the routes. */
    public List<Agency> madeOnScreen() {
        return registry.madeOnScreen();
    }

    private Registered changed(Agency agency, String how) {
        AgencyId id = new AgencyId(agency.id());
        circuits.happened(id, AgencyEventKind.CHANGED, how, clock.instant());
        audit.record(Deed.AGENCY_CHANGED, null, Purpose.OPERATION, "agency=" + id + " " + how);
        return mine(id);
    }

    private void check(Agency agency) {
        AgencyFit.check(agency);
        if (authorities.byCode(agency.authority()).isEmpty()) {
            throw OperationsRule.AUTHORITY_IS_KNOWN.brokenAt("/authority");
        }
    }

    private Registered mine(AgencyId id) {
        return registry.registered(id)
                .filter(one -> one.agency().worksWith(user.authority()))
                .orElseThrow(OperationsRule.AGENCY_IS_KNOWN::broken);
    }
}
