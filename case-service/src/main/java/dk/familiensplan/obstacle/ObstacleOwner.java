package dk.familiensplan.obstacle;

import dk.familiensplan.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to move an obstacle: one person, or the leader of an agency. Never both.
 *
 * @param subject sign-in subject of the person
 * @param agency whose leader it is
 */
public record ObstacleOwner(
        @Nullable String subject, @Nullable AgencyId agency) {

    public ObstacleOwner {
        if ((subject == null) == (agency == null)) {
            throw new IllegalArgumentException("an obstacle is owned by a person or by an agency");
        }
    }

    /** A leader, by sign-in subject. */
    public static ObstacleOwner person(String subject) {
        return new ObstacleOwner(subject, null);
    }

    /** Whoever leads the agency. */
    public static ObstacleOwner leaderOf(AgencyId agency) {
        return new ObstacleOwner(null, agency);
    }
}
