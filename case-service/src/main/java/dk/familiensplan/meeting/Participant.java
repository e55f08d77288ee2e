package dk.familiensplan.meeting;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is to be at a meeting.
 *
 * @param reference a member's or an agency's id; empty for somebody else, who is called by the family itself
 * @param name of somebody else; empty for a member or an agency, whose name stands in the plan
 * @param must whether the meeting has no purpose without them
 */
public record Participant(Kind kind, String reference, String name, boolean must) {

    /** What they are to the plan. */
    public enum Kind {
        MEMBER,
        AGENCY,
        /** A relative, a teacher, a volunteer: no part of the plan, and told nothing by us. */
        OTHER
    }

    public static Participant of(MemberId member, boolean must) {
        return new Participant(Kind.MEMBER, member.toString(), "", must);
    }

    public static Participant of(AgencyId agency, boolean must) {
        return new Participant(Kind.AGENCY, agency.value(), "", must);
    }

    /** Which member, where it is one. */
    public Optional<MemberId> member() {
        return kind == Kind.MEMBER ? Optional.of(new MemberId(UUID.fromString(reference))) : Optional.empty();
    }

    /** Which agency, where it is one. */
    public Optional<AgencyId> agency() {
        return kind == Kind.AGENCY ? Optional.of(new AgencyId(reference)) : Optional.empty();
    }

    /** Who it is, told apart from all others; for somebody else it is the name. */
    String identity() {
        return kind + " " + reference + " " + name.strip();
    }
}
