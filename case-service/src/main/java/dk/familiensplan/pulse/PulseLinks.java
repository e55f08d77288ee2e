package dk.familiensplan.pulse;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All links. Every call is part of the caller's transaction. Open are those neither used, closed nor past their time. */
public interface PulseLinks {

    void add(PulseLink link, byte[] secretHash);

    /** The open ones of a plan, newest first. */
    List<PulseLink> openOf(PlanId plan, Instant now);

    /** Closes one that has not been used; says whether there was one. */
    boolean close(PlanId plan, UUID id, Instant now);

    /** The open one with the secret, of a plan that is in use. */
    Optional<PulseLink> find(byte[] secretHash, Instant now);

    /** The same, and from now on it is used; of two at the same moment, one finds nothing. */
    Optional<PulseLink> use(byte[] secretHash, Instant now);
}
