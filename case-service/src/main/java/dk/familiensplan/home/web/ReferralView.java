package dk.familiensplan.home.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.home.CapacityAnswer;
import dk.familiensplan.home.Outcome;
import dk.familiensplan.home.ReferralState;
import dk.familiensplan.home.Step;
import dk.familiensplan.home.TeamStanding;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.home.TreatmentNote;
import dk.familiensplan.plan.ContactPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral on screen, with what the reader may know: who the patient is only for those who may. */
public record ReferralView(
        UUID id,
        ReferralState state,
        AgencyView hospital,
        String ward,
        MunicipalityView municipality,
        Treatment treatment,
        String details,
        Instant startsAt,
        @Nullable LocalDate expectedEnd,
        String responsible,
        String responsiblePhone,
        Instant askedAt,
        @Nullable AgencyView team,
        @Nullable Instant reservedAt,
        @Nullable Instant expiresAt,
        boolean patientKnown,
        @Nullable PatientView patient,
        @Nullable ContactPoint coordinator,
        @Nullable Instant takenHomeAt,
        @Nullable EndingView ending,
        int teamsAsked,
        List<AskView> asks,
        List<AgencyView> next,
        List<StepView> steps,
        List<NoteView> notes) {

    /** Where the patient lives. */
    public record MunicipalityView(String code, String name) {}

    /** Who it is. */
    public record PatientView(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String personNumber,
            String referral) {

        @Override
        public String toString() {
            return "PatientView[hidden]";
        }
    }

    /** How it ended. */
    public record EndingView(
            Instant at,
            @Nullable Outcome outcome,
            @Nullable Integer daysSaved,
            @Nullable AgencyView handedOverTo,
            @Nullable String note) {}

    /** One team's part. */
    public record AskView(
            AgencyView team,
            Instant askedAt,
            Instant answerBy,
            TeamStanding standing,
            @Nullable CapacityAnswer answer,
            @Nullable Instant settledAt) {}

    /** What happened. */
    public record StepView(
            Step.Kind kind, Instant at, @Nullable AgencyView team) {}

    /** An entry of the daily log. */
    public record NoteView(UUID id, Instant at, TreatmentNote.Kind kind, String text, String by) {}
}
