package dk.familiensplan.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.Agreeing;
import dk.familiensplan.plan.ContactPoint;
import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.FollowUpTerm;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanReading;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.PlanType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code Plan} of the API: the whole plan, for its coordinator. */
@JsonInclude(Include.NON_NULL)
public record PlanView(
        UUID id,
        int version,
        PlanType type,
        PlanReader reader,
        String familyName,
        PlanStatus status,
        @Nullable String statusReason,
        ContactPoint coordinator,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant firstAppointment,
        @Nullable LocalDate nextFollowUpOn,
        List<MemberView> members,
        List<PlanSnapshot.OfGoal> goals,
        List<PlanSnapshot.OfIntervention> interventions,
        List<ParticipationView> participations,
        List<PlanSnapshot.OfConsent> consents,
        List<PlanSnapshot.OfAgreement> agreements,
        List<Agreeing.Missing> missingAgreements,
        List<PlanSnapshot.OfDeadline> deadlines,
        List<PlanSnapshot.OfFollowUp> followUps,
        int wording,
        AttainmentView attainment,
        List<EventView> events) {

    /** As many events as a person reads. */
    private static final int LATELY = 20;

    static PlanView of(
            PlanReading reading,
            PlanReader reader,
            ContactPoint coordinator,
            Function<AgencyId, AgencyView> agencies,
            LocalDate today) {
        PlanSnapshot plan = reading.plan();
        return new PlanView(
                plan.id(),
                plan.version(),
                plan.type(),
                reader,
                plan.familyName(),
                plan.status(),
                plan.statusReason(),
                coordinator,
                plan.createdAt(),
                plan.activatedAt(),
                plan.firstAppointment(),
                FollowUpTerm.next(plan).orElse(null),
                plan.members().stream()
                        .map(member -> MemberView.of(member, reading, today))
                        .toList(),
                plan.goals(),
                plan.interventions(),
                plan.participations().stream()
                        .map(participation -> ParticipationView.of(participation, agencies))
                        .toList(),
                plan.consents(),
                plan.agreements(),
                Agreeing.missing(plan, today),
                plan.deadlines(),
                plan.followUps(),
                plan.wording(),
                AttainmentView.of(plan),
                reading.events().stream().limit(LATELY).map(EventView::of).toList());
    }

    /** How far the goals have come, as each side sees them: T-scores, 50 is what was expected. */
    @JsonInclude(Include.NON_NULL)
    public record AttainmentView(
            @Nullable Double family, @Nullable Double professional) {

        private static final double TENTHS = 10;

        static AttainmentView of(PlanSnapshot plan) {
            return new AttainmentView(score(plan, EvaluatedBy.FAMILY), score(plan, EvaluatedBy.PROFESSIONAL));
        }

        private static @Nullable Double score(PlanSnapshot plan, EvaluatedBy by) {
            return plan.attainment(by)
                    .map(score -> Math.round(score * TENTHS) / TENTHS)
                    .orElse(null);
        }
    }

    /** A person, as their coordinator sees them. */
    @JsonInclude(Include.NON_NULL)
    public record MemberView(
            UUID id,
            String name,
            @Nullable String personNumberMasked,
            @Nullable LocalDate birthDate,
            @Nullable Integer age,
            Relation relation,
            List<UUID> custody,
            @Nullable ContactDetails contactDetails,
            @Nullable HospitalStayView hospitalStay,
            @Nullable LocalDate leftOn,
            @Nullable String leaveReason) {

        static MemberView of(PlanSnapshot.OfMember member, PlanReading reading, LocalDate today) {
            LocalDate birth = member.birthDate();
            return new MemberView(
                    member.id(),
                    member.name(),
                    member.personNumberMasked(),
                    birth,
                    birth == null ? null : Period.between(birth, today).getYears(),
                    member.relation(),
                    member.custody(),
                    member.contactDetails().equals(ContactDetails.NONE) ? null : member.contactDetails(),
                    reading.hospitalStay(member).map(HospitalStayView::of).orElse(null),
                    member.leftOn(),
                    member.leaveReason());
        }
    }

    /** Where a hospital says that a member is. */
    public record HospitalStayView(
            Status status, Instant since, @Nullable String agencyId) {

        static HospitalStayView of(PlanEvent event) {
            AgencyId agency = event.agency();
            return new HospitalStayView(Status.of(event.kind()), event.at(), agency == null ? null : agency.value());
        }

        /** The stations of a stay. */
        public enum Status {
            ADMITTED,
            ON_LEAVE,
            DISCHARGED,
            DECEASED;

            static Status of(PlanEvent.Kind kind) {
                return switch (kind) {
                    case ADMITTED, RETURNED -> ADMITTED;
                    case ON_LEAVE -> ON_LEAVE;
                    case DISCHARGED -> DISCHARGED;
                    case DECEASED -> DECEASED;
                    case DIRECT_CONTACT, COORDINATOR_CHANGED -> throw new IllegalArgumentException("not of a stay");
                };
            }
        }
    }

    /** An agency's part. */
    @JsonInclude(Include.NON_NULL)
    public record ParticipationView(
            AgencyView agency,
            LocalDate since,
            @Nullable FamilyView view,
            @Nullable String words,
            @Nullable LocalDate until,
            @Nullable String endReason) {

        static ParticipationView of(
                PlanSnapshot.OfParticipation participation, Function<AgencyId, AgencyView> agencies) {
            return new ParticipationView(
                    agencies.apply(participation.agency()),
                    participation.since(),
                    participation.view(),
                    participation.words(),
                    participation.until(),
                    participation.endReason());
        }
    }

    /** Something that happened. */
    @JsonInclude(Include.NON_NULL)
    public record EventView(
            UUID id,
            PlanEvent.Kind kind,
            Instant at,
            @Nullable UUID memberId,
            @Nullable String agencyId,
            boolean seen) {

        static EventView of(PlanEvent event) {
            MemberId member = event.member();
            AgencyId agency = event.agency();
            return new EventView(
                    event.id(),
                    event.kind(),
                    event.at(),
                    member == null ? null : member.value(),
                    agency == null ? null : agency.value(),
                    event.seen());
        }
    }
}
