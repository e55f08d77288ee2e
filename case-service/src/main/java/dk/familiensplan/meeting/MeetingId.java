package dk.familiensplan.meeting;

import java.util.UUID;

/** Which meeting. */
public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
