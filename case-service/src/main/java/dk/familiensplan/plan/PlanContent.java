package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole content of a draft, as the coordinator and the family have put it together. */
public record PlanContent(
        PlanType type,
        String familyName,
        @Nullable Instant firstAppointment,
        List<OfMember> members,
        List<OfGoal> goals,
        List<OfIntervention> interventions,
        List<OfParticipation> participations,
        List<OfConsent> consents) {

    /** A person in the plan. In a replacement of a draft, a missing person number keeps the known one. */
    public record OfMember(
            MemberId id,
            String name,
            @Nullable PersonNumber personNumber,
            @Nullable LocalDate birthDate,
            Relation relation,
            ContactDetails contactDetails) {}

    /** What the family, or one member, wants. A goal without a topic is never shared with anyone. */
    public record OfGoal(
            GoalId id, @Nullable MemberId member, @Nullable Topic topic, String words, int weight, GoalScale scale) {}

    /** What an agency does. Without a topic it is never shared with anyone. */
    public record OfIntervention(
            InterventionId id,
            AgencyId agency,
            @Nullable MemberId member,
            @Nullable Topic topic,
            String title,
            LegalReference legalReference,
            String payer,
            String responsible,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate trialUntil) {}

    /** An agency round the family, and how the family finds it. */
    public record OfParticipation(
            AgencyId agency,
            @Nullable FamilyView view,
            @Nullable String words) {}

    /** What a member answered, for one agency and one topic. */
    public record OfConsent(
            ConsentId id,
            MemberId member,
            AgencyId agency,
            Topic topic,
            Answer answer,
            Extent extent,
            HowGiven how,
            Period period) {}
}
