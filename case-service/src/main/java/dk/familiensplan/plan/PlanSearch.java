package dk.familiensplan.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of these coordinators' plans are wanted.
 *
 * @param status only these; all where it is missing
 * @param name part of the family's name
 * @param after the last one of the page before
 */
public record PlanSearch(
        List<CoordinatorId> coordinators,
        @Nullable PlanStatus status,
        @Nullable String name,
        @Nullable Place after) {

    /** A place in the list. */
    public record Place(Instant updatedAt, PlanId id) {}
}
