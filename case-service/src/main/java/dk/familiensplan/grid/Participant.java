package dk.familiensplan.grid;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.util.Optional;
import java.util.UUID;

/**
 * One who has a part in how it goes: a member of the family, an agency, or another person round the family.
 *
 * @param id the member's or the person's UUID, or the agency's id
 */
public record Participant(Kind kind, String id) {

    /** What sort of participant. */
    public enum Kind {
        MEMBER,
        AGENCY,
        /** Somebody in the family's network: a relative, a teacher, a volunteer. */
        PERSON
    }

    public static Participant of(MemberId member) {
        return new Participant(Kind.MEMBER, member.value().toString());
    }

    public static Participant of(AgencyId agency) {
        return new Participant(Kind.AGENCY, agency.value());
    }

    /** Reads {@code KIND:id}. */
    public static Participant parse(String text) {
        int colon = text.indexOf(':');
        return new Participant(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The member, where it is one. */
    public Optional<MemberId> member() {
        return kind == Kind.MEMBER ? uuid().map(MemberId::new) : Optional.empty();
    }

    /** The agency, where it is one. */
    public Optional<AgencyId> agency() {
        return kind == Kind.AGENCY ? Optional.of(new AgencyId(id)) : Optional.empty();
    }

    private Optional<UUID> uuid() {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    public boolean isAgency() {
        return kind == Kind.AGENCY;
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
