package dk.familiensplan.appointment;

import java.util.UUID;

/** Names one appointment, in the family's calendar and in every calendar file about it. */
public record AppointmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
