package dk.familiensplan.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is past its time, what is held, and what was deleted. Every call is part of the caller's transaction. */
public interface Retention {

    /**
     * The plans of a municipality that are past their time, by id; never one in use.
     *
     * @param lock keep them as they are until the transaction ends
     */
    List<Expired> expired(String authority, Instant closedBefore, Instant draftBefore, boolean lock);

    /** Removes plans with all that is about them, except the audit log. Refused by the database for one that is held. */
    void delete(Collection<UUID> plans);

    void addRun(Run run, String authority, String runBy);

    List<Run> runs(String authority, int most);

    List<Hold> holds(String authority);

    /** Whether a plan of this municipality has that id. */
    boolean isPlanOf(String authority, UUID plan);

    /** False when it is held already. */
    boolean hold(UUID plan, String reason, String placedBy, Instant now);

    /** False when it is not held. */
    boolean lift(UUID plan);

    /** A plan that is past its time. @param draft otherwise it was closed @param since when its time began */
    record Expired(UUID planId, boolean draft, Instant since, boolean held) {}

    /** That plans were deleted. */
    record Run(UUID id, Instant at, @Nullable String by, int drafts, int closed, int heldBack) {}

    /** That a plan must not be deleted. */
    record Hold(UUID planId, String reason, String placedBy, Instant placedAt) {}
}
