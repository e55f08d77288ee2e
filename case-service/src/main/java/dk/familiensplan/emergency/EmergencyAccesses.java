package dk.familiensplan.emergency;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All emergency accesses that there have been. Every call is part of the caller's transaction. */
public interface EmergencyAccesses {

    void add(EmergencyAccess access);

    /** The plan in use, of this municipality, that a person is in. */
    Optional<Found> planOf(byte[] personKey, String authority);

    /** Those of a person that are open, the last one first. */
    List<Shown> openOf(String subject, Instant now);

    /** Ends this person's to a plan, where any is open. */
    void end(PlanId plan, String subject, Instant now);

    /** Those to the coordinator's plans that the coordinator has not seen, the newest first. */
    List<Shown> unseenBy(String coordinator);

    /** Marks those to a plan as seen. */
    void see(PlanId plan, Instant now);

    /** The newest of a municipality. */
    List<Shown> ofAuthority(String authority, int most);

    /** The data protection officers of a municipality. */
    List<String> officersOf(String authority);

    /** A plan, by a person who is in it. */
    record Found(PlanId plan, String coordinator) {}

    /**
     * As it is shown.
     *
     * @param by the name of who opened it
     * @param title theirs
     * @param readings how often they have read
     */
    record Shown(
            UUID id,
            UUID planId,
            String familyName,
            String coordinator,
            String by,
            String title,
            String reason,
            Instant openedAt,
            Instant endsAt,
            @Nullable Instant seenAt,
            long readings) {}
}
