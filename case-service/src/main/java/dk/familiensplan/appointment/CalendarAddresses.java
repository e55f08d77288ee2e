package dk.familiensplan.appointment;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All calendar addresses that are open. Every call is part of the caller's transaction. */
public interface CalendarAddresses {

    /** Opens one; says whether it did: a member has one at most. */
    boolean open(CalendarAddress address, byte[] secretHash);

    /** Those of a plan. */
    List<CalendarAddress> ofPlan(PlanId plan);

    /** Closes one at once; says whether there was one. */
    boolean close(PlanId plan, UUID id, Instant now);

    /** The open one with the secret, of a plan that is in use; notes that a calendar looked. */
    Optional<CalendarAddress> fetch(byte[] secretHash, Instant now);
}
