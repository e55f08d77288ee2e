package dk.familiensplan.grid.web;

import dk.familiensplan.grid.Participant;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** {@code ParticipantInput} of the API: one who takes part, as it is sent to us. */
public record ParticipantInput(
        @NotNull Participant.Kind kind,

        @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9-]+") String id) {

    Participant participant() {
        return new Participant(kind, id);
    }
}
