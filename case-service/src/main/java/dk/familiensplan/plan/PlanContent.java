package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.BasisInLaw;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    /**
     * A person in the plan. In a replacement of a draft, a missing person number keeps the known one.
     *
     * @param custody who has custody of this child, where it is not everybody in the plan who has custody
     */
    public record OfMember(
            MemberId id,
            String name,
            @Nullable PersonNumber personNumber,
            @Nullable LocalDate birthDate,
            Relation relation,
            ContactDetails contactDetails,
            Set<MemberId> custody) {

        public OfMember {
            custody = Set.copyOf(custody);
        }
    }

    /** What the family, or one member, wants. A goal without a topic is never shared with anyone. */
    public record OfGoal(
            GoalId id,
            @Nullable MemberId member,
            @Nullable Topic topic,
            String words,
            int weight,
            GoalScale scale,
            @Nullable Integer baseline) {}

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
            @Nullable LocalDate trialUntil,
            @Nullable Price price,
            @Nullable String expectedEffect,
            @Nullable Trial trial,
            InterventionState state) {}

    /**
     * What a trial asks of the world.
     *
     * @param hypothesis what one believes will happen
     * @param measure by what one will see whether it did
     */
    public record Trial(
            @Nullable String hypothesis, @Nullable String measure) {}

    /** An agency round the family, and how the family finds it. */
    public record OfParticipation(
            AgencyId agency,
            @Nullable FamilyView view,
            @Nullable String words) {}

    /**
     * What was answered about a member, for one agency and one topic.
     *
     * @param givenBy who said it; for a child not, or not only, the member
     * @param onlyFor the one message that it is about, where the standing answer is to be asked each time
     */
    public record OfConsent(
            ConsentId id,
            MemberId member,
            AgencyId agency,
            Topic topic,
            Answer answer,
            Extent extent,
            HowGiven how,
            Period period,
            Set<MemberId> givenBy,
            @Nullable UUID onlyFor) {

        public OfConsent {
            givenBy = Set.copyOf(givenBy);
        }

        /** A standing answer that the member gave alone. */
        public OfConsent(
                ConsentId id,
                MemberId member,
                AgencyId agency,
                Topic topic,
                Answer answer,
                Extent extent,
                HowGiven how,
                Period period) {
            this(id, member, agency, topic, answer, extent, how, period, Set.of(member), null);
        }

        private boolean isAboutTheSameAs(OfConsent other) {
            return member.equals(other.member)
                    && agency.equals(other.agency)
                    && topic == other.topic
                    && Objects.equals(onlyFor, other.onlyFor);
        }

        /** Whether both would answer the same question on the same day. */
        boolean overlaps(OfConsent other) {
            return isAboutTheSameAs(other) && period.overlaps(other.period);
        }
    }

    /** A law that the coordinator chooses for a member and an agency. */
    public record OfBasis(
            LegalBasisId id,
            MemberId member,
            AgencyId agency,
            BasisInLaw law,
            Set<Topic> topics,
            Period period,
            String reason) {

        public OfBasis {
            topics = Set.copyOf(topics);
        }
    }

    /** What a member says yes to: a goal, or the plan where it is none. */
    public record OfAgreement(
            AgreementId id, MemberId member, @Nullable GoalId goal, LocalDate agreedOn, HowGiven how) {}

    /** Who disagree on who pays, and who pays while they do. */
    public record OfDispute(DisputeId id, String between, String paidMeanwhileBy, UUID obstacle) {}

    /** What comes of a trial, and how the intervention goes on from there. */
    public record OfTrialDecision(
            TrialDecision decision,
            String reason,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate trialUntil) {}

    /** Something that a law sets a term for. */
    public record OfDeadline(
            DeadlineId id,
            @Nullable String code,
            @Nullable MemberId member,
            String what,
            String law,
            String section,
            LocalDate startsOn,
            LocalDate dueOn) {}

    /** A meeting where the plan was looked at. */
    public record OfFollowUp(
            FollowUpId id, LocalDate heldOn, String present, String changed, LocalDate nextOn, String reason) {}
}
