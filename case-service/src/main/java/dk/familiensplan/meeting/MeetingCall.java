package dk.familiensplan.meeting;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.family.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a meeting is called for: all that can be changed until it is closed.
 *
 * @param purpose what the family is to get out of it; agencies read it
 */
public record MeetingCall(
        String title,
        String purpose,
        PlaceKind place,
        Instant startsAt,
        Duration length,
        List<Participant> participants,
        List<AgendaItem> agenda) {

    public MeetingCall {
        participants = List.copyOf(participants);
        agenda = List.copyOf(agenda);
    }

    /** The members who are to come, in the order they were chosen. */
    public List<MemberId> members() {
        return participants.stream()
                .map(Participant::member)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The agencies that are called. */
    public List<AgencyId> agencies() {
        return participants.stream()
                .map(Participant::agency)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the meeting has no purpose without the agency. */
    boolean needs(AgencyId agency) {
        return participants.stream()
                .anyMatch(
                        one -> one.must() && one.agency().filter(agency::equals).isPresent());
    }

    void refuseUnlessWhole() {
        if (members().isEmpty()) {
            throw MeetingRule.FAMILY_IS_THERE.brokenAt("/participants");
        }
        Set<String> seen = new HashSet<>();
        if (!participants.stream().map(Participant::identity).allMatch(seen::add)) {
            throw MeetingRule.EACH_ONCE.brokenAt("/participants");
        }
    }
}
