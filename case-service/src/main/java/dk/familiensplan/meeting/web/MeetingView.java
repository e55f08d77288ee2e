package dk.familiensplan.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.meeting.AgendaItem;
import dk.familiensplan.meeting.ConsultStep;
import dk.familiensplan.meeting.MeetingState;
import dk.familiensplan.meeting.NoteSection;
import dk.familiensplan.meeting.Outcome;
import dk.familiensplan.meeting.Participant;
import dk.familiensplan.notification.AgencyResponse;
import dk.familiensplan.notification.NotificationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code Meeting} of the API.
 *
 * @param notes not in lists
 */
@JsonInclude(Include.NON_NULL)
public record MeetingView(
        UUID id,
        int version,
        UUID planId,
        String title,
        String purpose,
        PlaceKind place,
        Instant startsAt,
        int minutes,
        List<ParticipantView> participants,
        List<AgendaItem> agenda,
        MeetingState state,
        @Nullable ConsultStep step,
        List<OutcomeView> outcomes,
        @Nullable List<NoteView> notes,
        @Nullable Instant closedAt) {

    /** Who is to come, and what an agency was last told and answered. */
    @JsonInclude(Include.NON_NULL)
    public record ParticipantView(
            Participant.Kind kind,
            String reference,
            String name,
            boolean must,
            @Nullable ToldView told) {}

    /** The last call to an agency. */
    @JsonInclude(Include.NON_NULL)
    public record ToldView(
            NotificationState state,
            @Nullable Instant startsAt,
            @Nullable AgencyResponse response,
            @Nullable String reason) {}

    /** What came out of it. */
    @JsonInclude(Include.NON_NULL)
    public record OutcomeView(
            UUID id,
            Outcome.Kind kind,
            String text,
            Topic topic,
            @Nullable UUID memberId,
            @Nullable OwnerView owner,
            @Nullable LocalDate dueOn,
            boolean done,
            @Nullable LinkView became) {}

    /** Who does it. */
    public record OwnerView(Outcome.OwnerKind kind, String reference, String name) {}

    /** What it was turned into. */
    public record LinkView(Outcome.LinkKind kind, UUID id) {}

    /** What is written in one place. */
    public record NoteView(NoteSection section, String text, String byName, Instant at) {}
}
