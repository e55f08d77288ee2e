package dk.familiensplan.appointment.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.appointment.AppointmentState;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.appointment.Side;
import dk.familiensplan.consent.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment on screen.
 *
 * @param fits what each proposed time would do to the family's week; for the coordinator, while it waits
 */
public record AppointmentView(
        UUID id,
        int version,
        UUID planId,
        String familyName,
        AgencyView agency,
        List<NamedMember> members,
        String what,
        Topic topic,
        PlaceKind place,
        int minutes,
        int travelMinutes,
        List<Instant> times,
        @Nullable StatutoryDay statutory,
        AppointmentState state,
        @Nullable Instant startsAt,
        @Nullable String answerText,
        @Nullable Side calledOffBy,
        Instant proposedAt,
        Instant changedAt,
        @Nullable UUID notificationId,
        List<FitView> fits) {

    /** Somebody who is asked to come. */
    public record NamedMember(UUID id, String name) {}

    /** The law that asks for it, and the last day that it allows. */
    public record StatutoryDay(String law, String section, LocalDate keepBy) {}

    /** What a time would do. */
    public record FitView(
            Instant startsAt,
            boolean good,
            List<WeekView.EntryRef> clashes,
            int dayMinutes,
            boolean dayIsOver,
            List<NamedMember> over,
            List<NamedMember> cannotCome) {}
}
