package dk.familiensplan.appointment.web;

import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.appointment.Proposal;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.family.MemberId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency asks of a family's time. */
public record AppointmentInput(
        @NotNull UUID planId,
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> memberIds,
        @NotBlank @Size(max = 200) String what,
        @NotNull Topic topic,
        @NotNull PlaceKind place,
        @Min(5) @Max(600) int minutes,
        @Min(0) @Max(240) int travelMinutes,
        @NotNull @Size(min = 1, max = 5) List<@NotNull Instant> times,
        @Nullable @Valid StatutoryInput statutory) {

    /** The law that asks for it, and the last day that it allows. */
    public record StatutoryInput(
            @NotBlank @Size(max = 100) String law,
            @NotBlank @Size(max = 40) String section,
            @NotNull LocalDate keepBy) {}

    Proposal proposal() {
        return new Proposal(
                what,
                topic,
                memberIds.stream().map(MemberId::new).toList(),
                place,
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(travelMinutes),
                times,
                statutory == null ? null : new Statutory(statutory.law(), statutory.section()),
                statutory == null ? null : statutory.keepBy());
    }
}
