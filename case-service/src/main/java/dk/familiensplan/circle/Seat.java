package dk.familiensplan.circle;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a circle, nominated because they can add to its task.
 *
 * @param reference a member's or an agency's id; empty for the coordinator and for others
 * @param name who sits for the agency, or who else it is; empty for a member and the coordinator, whose names stand in the plan
 * @param why what they can add
 * @param left whether they have left it; what they said stays
 */
public record Seat(UUID id, Kind kind, String reference, String name, String why, boolean left) {

    /** What they are to the plan. */
    public enum Kind {
        MEMBER,
        COORDINATOR,
        AGENCY,
        /** A relative, a teacher, a volunteer. */
        OTHER
    }

    /** Which member, where it is one. */
    public Optional<MemberId> member() {
        return kind == Kind.MEMBER ? Optional.of(new MemberId(UUID.fromString(reference))) : Optional.empty();
    }

    /** Which agency, where it is one. */
    public Optional<AgencyId> agency() {
        return kind == Kind.AGENCY ? Optional.of(new AgencyId(reference)) : Optional.empty();
    }

    /** Who it is, told apart from all others. */
    String identity() {
        return kind + " " + reference + " " + name.strip();
    }
}
