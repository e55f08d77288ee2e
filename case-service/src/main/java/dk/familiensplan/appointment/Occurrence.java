package dk.familiensplan.appointment;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A stretch of the family's time that an agency takes, with the way there and back.
 *
 * @param id of what it is: an appointment, or a request that a meeting was the answer to
 * @param members who are to be there
 * @param travel the way there; the way back takes as long
 * @param tentative whether the agency has still to say yes to it
 */
public record Occurrence(
        UUID id,
        AgencyId agency,
        List<MemberId> members,
        Instant start,
        Duration length,
        Duration travel,
        boolean tentative) {

    public Occurrence {
        members = List.copyOf(members);
    }

    /** How much of the family's time it takes. */
    public Duration takes() {
        return length.plus(travel.multipliedBy(2));
    }

    /** When those who come must leave home. */
    public Instant leaves() {
        return start.minus(travel);
    }

    /** When they are home again. */
    public Instant isHome() {
        return start.plus(length).plus(travel);
    }

    /** When it ends, without the way back. */
    public Instant ends() {
        return start.plus(length);
    }

    /** Whether the coordinator asks for it and no agency does: a network meeting. */
    public boolean isNetworkMeeting() {
        return agency.equals(FamilyCalendar.COORDINATOR);
    }

    /** Whether nobody can do both: somebody is asked to two places, or on the way to one while at the other. */
    public boolean clashesWith(Occurrence other) {
        return !id.equals(other.id)
                && members.stream().anyMatch(other.members::contains)
                && leaves().isBefore(other.isHome())
                && other.leaves().isBefore(isHome());
    }
}
