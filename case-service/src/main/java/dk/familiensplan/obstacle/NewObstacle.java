package dk.familiensplan.obstacle;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as it is met.
 *
 * @param plan the family that met it; null where it is no one family's, such as a pattern across families
 * @param authority the municipality that it is met in
 * @param about what in the plan it is about, such as an intervention
 * @param what what stands in the way; names nobody, for its owner may not know the family
 * @param cost what it costs the family, or families; names nobody either
 * @param raisedFor the agency that whoever raised it works for; null for a coordinator and for the system
 * @param pattern says that the same thing is met again: while one with this key is open, no second is raised
 */
public record NewObstacle(
        @Nullable PlanId plan,
        String authority,
        ObstacleKind kind,
        ObstacleSource source,
        @Nullable UUID about,
        String what,
        String cost,
        ObstacleOwner owner,
        String raisedBy,
        @Nullable AgencyId raisedFor,
        @Nullable String pattern) {}
