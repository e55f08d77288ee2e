package dk.familiensplan.meeting.web;

import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.meeting.AgendaItem;
import dk.familiensplan.meeting.MeetingCall;
import dk.familiensplan.meeting.MeetingRule;
import dk.familiensplan.meeting.Participant;
import dk.familiensplan.meeting.Quadrant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a meeting is called for. */
public record MeetingInput(
        @NotNull UUID id,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 1000) String purpose,
        @NotNull PlaceKind place,
        @NotNull Instant startsAt,
        @Min(5) @Max(600) int minutes,
        @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid ParticipantInput> participants,
        @NotNull @Size(max = 60) List<@NotNull @Valid AgendaInput> agenda) {

    /** Who is to come. */
    public record ParticipantInput(
            @NotNull Participant.Kind kind,
            @NotNull @Size(max = 40) String reference,
            @NotNull @Size(max = 200) String name,
            boolean must) {

        Participant participant() {
            return switch (kind) {
                case MEMBER -> new Participant(kind, memberId(), "", must);
                case AGENCY -> new Participant(kind, reference, "", must);
                case OTHER -> new Participant(kind, "", name.strip(), must);
            };
        }

        private String memberId() {
            try {
                return UUID.fromString(reference).toString();
            } catch (IllegalArgumentException notOne) {
                throw MeetingRule.IS_OF_THIS_PLAN.broken();
            }
        }
    }

    /** One thing to talk about. */
    public record AgendaInput(
            @NotNull UUID id,
            @NotNull Quadrant quadrant,
            @NotBlank @Size(max = 500) String text) {}

    MeetingCall call() {
        return new MeetingCall(
                title.strip(),
                purpose.strip(),
                place,
                startsAt,
                Duration.ofMinutes(minutes),
                participants.stream().map(ParticipantInput::participant).toList(),
                agenda.stream()
                        .map(item -> new AgendaItem(
                                item.id(), item.quadrant(), item.text().strip()))
                        .toList());
    }
}
