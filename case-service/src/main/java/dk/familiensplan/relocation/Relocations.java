package dk.familiensplan.relocation;

import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All relocations. Every call is part of the caller's transaction; who decides one locks its plan first, then it. */
public interface Relocations {

    /** Writes one down with who said yes to it. Refused when the plan is offered already. */
    void add(Relocation relocation, Map<MemberId, HowGiven> consents, Instant now);

    /** Writes a change now. */
    void keep(Relocation relocation);

    /** To be read. */
    Optional<Relocation> find(UUID id);

    /** To be decided: nobody else decides it until the transaction ends. */
    Optional<Relocation> lock(UUID id);

    /** That wait for an answer of the municipality, the oldest first. */
    List<Relocation> waitingAt(String authority);

    /** Of the plans of these coordinators, newest first. */
    List<Relocation> ofCoordinators(Collection<CoordinatorId> coordinators);

    /** Copies a family into a plan of another municipality, but for what is of agencies that do not serve it. */
    void copyFamily(PlanId from, PlanId to, Collection<String> servingAgencies);
}
