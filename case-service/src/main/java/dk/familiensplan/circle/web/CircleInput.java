package dk.familiensplan.circle.web;

import dk.familiensplan.circle.Charter;
import dk.familiensplan.circle.CircleRule;
import dk.familiensplan.circle.Seat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What a circle is for and who is in it. */
public record CircleInput(
        @NotNull UUID id,
        @NotBlank @Size(max = 200) String task,
        @NotBlank @Size(max = 1000) String purpose,
        @NotBlank @Size(max = 1000) String mandate,
        @NotBlank @Size(max = 1000) String limits,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid SeatInput> seats,
        @NotNull UUID keeperId,
        @NotNull UUID facilitatorId) {

    /** Somebody in it. */
    public record SeatInput(
            @NotNull UUID id,
            @NotNull Seat.Kind kind,
            @NotNull @Size(max = 40) String reference,
            @NotNull @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String why,
            boolean left) {

        Seat seat() {
            return switch (kind) {
                case MEMBER -> new Seat(id, kind, memberId(), "", why.strip(), left);
                case COORDINATOR -> new Seat(id, kind, "", "", why.strip(), left);
                case AGENCY -> new Seat(id, kind, reference, name.strip(), why.strip(), left);
                case OTHER -> new Seat(id, kind, "", name.strip(), why.strip(), left);
            };
        }

        private String memberId() {
            try {
                return UUID.fromString(reference).toString();
            } catch (IllegalArgumentException notOne) {
                throw CircleRule.IS_OF_THIS_PLAN.broken();
            }
        }
    }

    Charter charter() {
        return new Charter(
                task.strip(),
                purpose.strip(),
                mandate.strip(),
                limits.strip(),
                seats.stream().map(SeatInput::seat).toList(),
                keeperId,
                facilitatorId);
    }
}
