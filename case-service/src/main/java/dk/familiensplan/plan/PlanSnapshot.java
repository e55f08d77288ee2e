package dk.familiensplan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.GivenConsent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.KeptFrom;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole plan as it stood after a change. Kept with each revision, and what every reading reads, of today as of a date
 * in the past: one row, whatever the plan holds.
 *
 * <p>It is kept as JSON for as long as the plan is, so a field may be added here and never taken away or given another
 * meaning. Person numbers are in it as masks only.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanSnapshot(
        UUID id,
        int version,
        String authority,
        String coordinator,
        PlanType type,
        String familyName,
        PlanStatus status,
        @Nullable String statusReason,
        @Nullable Instant firstAppointment,
        Instant createdAt,
        @Nullable Instant activatedAt,
        List<OfMember> members,
        List<OfGoal> goals,
        List<OfIntervention> interventions,
        List<OfParticipation> participations,
        List<OfConsent> consents,
        @Nullable OfSharing sharing) {

    /** The plan as it stands now. */
    public static PlanSnapshot of(FamilyPlan plan) {
        return new PlanSnapshot(
                plan.id().value(),
                plan.version(),
                plan.authority(),
                plan.coordinator().subject(),
                plan.type(),
                plan.familyName(),
                plan.status(),
                plan.statusReason().orElse(null),
                plan.firstAppointment().orElse(null),
                plan.createdAt(),
                plan.activatedAt().orElse(null),
                plan.members().stream().map(OfMember::of).toList(),
                plan.goals().stream().map(OfGoal::of).toList(),
                plan.interventions().stream().map(OfIntervention::of).toList(),
                plan.participations().stream().map(OfParticipation::of).toList(),
                plan.consents().stream().map(OfConsent::of).toList(),
                OfSharing.of(plan));
    }

    /** Which plan. */
    @JsonIgnore
    public PlanId planId() {
        return new PlanId(id);
    }

    /** The member with the id, where there is one. */
    public Optional<OfMember> member(MemberId member) {
        return members.stream()
                .filter(candidate -> candidate.id().equals(member.value()))
                .findFirst();
    }

    /** Whether the agency takes part. */
    public boolean isJoinedBy(AgencyId agency) {
        return participations.stream()
                .anyMatch(participation -> participation.agencyId().equals(agency.value()));
    }

    /** The next day on which an intervention is looked at again, ends or is decided on. */
    public Optional<LocalDate> nextFollowUpOn(LocalDate today) {
        return interventions.stream()
                .flatMap(intervention ->
                        Stream.of(intervention.reviewOn(), intervention.trialUntil(), intervention.until()))
                .filter(Objects::nonNull)
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }

    /** The decision on what its members have answered. */
    public ConsentDecision consentDecision() {
        return ConsentDecision.on(consents.stream().map(OfConsent::given).toList());
    }

    /** What its members may read of each other's. */
    public Confidentiality confidentiality() {
        return Confidentiality.of(
                sharing == null
                        ? List.of()
                        : sharing.keptFrom().stream().map(OfKeptFrom::kept).toList());
    }

    /** The item of the goal, as {@link #confidentiality()} is asked about it. */
    public static Item itemOf(OfGoal goal) {
        return Item.of(ItemKind.GOAL, goal.id(), idOf(goal.memberId()));
    }

    /** The item of the intervention. */
    public static Item itemOf(OfIntervention intervention) {
        return Item.of(ItemKind.INTERVENTION, intervention.id(), idOf(intervention.memberId()));
    }

    /** The item of the consent. */
    public static Item itemOf(OfConsent consent) {
        return Item.of(ItemKind.CONSENT, consent.id(), new MemberId(consent.memberId()));
    }

    private static @Nullable MemberId idOf(@Nullable UUID member) {
        return member == null ? null : new MemberId(member);
    }

    /**
     * The plan as a member of the family may read it: without what is kept from them, and without a trace of it. Everything
     * that is shown to a member of the family starts from here.
     */
    public PlanSnapshot asReadBy(MemberId reader) {
        Confidentiality rule = confidentiality();
        return new PlanSnapshot(
                id,
                version,
                authority,
                coordinator,
                type,
                familyName,
                status,
                statusReason,
                firstAppointment,
                createdAt,
                activatedAt,
                members.stream()
                        .filter(member -> rule.mayKnowOf(reader, member.memberId()))
                        .toList(),
                goals.stream()
                        .filter(goal -> rule.mayRead(reader, itemOf(goal)))
                        .toList(),
                interventions.stream()
                        .filter(intervention -> rule.mayRead(reader, itemOf(intervention)))
                        .toList(),
                participations,
                consents.stream()
                        .filter(consent -> rule.mayRead(reader, itemOf(consent)))
                        .toList(),
                null);
    }

    /** What stands beside the answers: new parts of it are added here. Missing in what was kept before there were any. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfSharing(List<OfKeptFrom> keptFrom) {

        static OfSharing of(FamilyPlan plan) {
            return new OfSharing(plan.keptFrom().stream().map(OfKeptFrom::of).toList());
        }
    }

    /** An item that is kept from a member. */
    public record OfKeptFrom(ItemKind kind, UUID itemId, UUID memberId) {

        static OfKeptFrom of(KeptFrom kept) {
            return new OfKeptFrom(kept.kind(), kept.item(), kept.member().value());
        }

        KeptFrom kept() {
            return new KeptFrom(kind, itemId, new MemberId(memberId));
        }
    }

    /** A person. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfMember(
            UUID id,
            String name,
            Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable String personNumberMasked,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        static OfMember of(Member member) {
            ContactDetails details = member.contactDetails();
            return new OfMember(
                    member.id().value(),
                    member.name(),
                    member.relation(),
                    member.birthDate().orElse(null),
                    member.personNumberMasked().orElse(null),
                    details.phone(),
                    details.email(),
                    details.address());
        }

        /** Which member. */
        @JsonIgnore
        public MemberId memberId() {
            return new MemberId(id);
        }

        /** How the coordinator reaches the member; never leaves for an agency. */
        @JsonIgnore
        public ContactDetails contactDetails() {
            return new ContactDetails(phone, email, address);
        }

        @Override
        public String toString() {
            return "OfMember[" + id + "]";
        }
    }

    /** What is wanted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(Include.NON_NULL)
    public record OfGoal(
            UUID id,
            @Nullable UUID memberId,
            @Nullable Topic topic,
            String words,
            int weight,
            List<OfLevel> scale,
            List<OfEvaluation> evaluations) {

        static OfGoal of(Goal goal) {
            return new OfGoal(
                    goal.id().value(),
                    goal.member().map(MemberId::value).orElse(null),
                    goal.topic().orElse(null),
                    goal.words(),
                    goal.weight(),
                    goal.scale().levels().stream()
                            .map(level -> new OfLevel(level.getKey(), level.getValue()))
                            .toList(),
                    goal.evaluations().stream().map(OfEvaluation::of).toList());
        }

        /** How the level that was expected looks, where there is a scale. */
        public Optional<String> expected() {
            return scale.stream()
                    .filter(level -> level.level() == GoalScale.EXPECTED)
                    .map(OfLevel::words)
                    .findFirst();
        }

        /** Where it stood last, where anybody has said. */
        public Optional<Integer> currentLevel() {
            return evaluations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(evaluations.get(evaluations.size() - 1).level());
        }
    }

    /** How one level of a goal looks. */
    public record OfLevel(int level, String words) {}

    /** Where a goal stood on a day. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfEvaluation(
            UUID id,
            int level,
            EvaluatedBy by,
            LocalDate evaluatedOn,
            @Nullable String note,
            Instant recordedAt) {

        static OfEvaluation of(Evaluation evaluation) {
            return new OfEvaluation(
                    evaluation.id().value(),
                    evaluation.level(),
                    evaluation.by(),
                    evaluation.evaluatedOn(),
                    evaluation.note().orElse(null),
                    evaluation.recordedAt());
        }
    }

    /** What an agency does. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(Include.NON_NULL)
    public record OfIntervention(
            UUID id,
            String agencyId,
            @Nullable UUID memberId,
            @Nullable Topic topic,
            String title,
            String law,
            String section,
            @Nullable String code,
            String payer,
            String responsible,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate trialUntil) {

        static OfIntervention of(Intervention intervention) {
            return new OfIntervention(
                    intervention.id().value(),
                    intervention.agency().value(),
                    intervention.member().map(MemberId::value).orElse(null),
                    intervention.topic().orElse(null),
                    intervention.title(),
                    intervention.legalReference().law(),
                    intervention.legalReference().section(),
                    intervention.legalReference().code(),
                    intervention.payer(),
                    intervention.responsible(),
                    intervention.from(),
                    intervention.until().orElse(null),
                    intervention.reviewOn().orElse(null),
                    intervention.trialUntil().orElse(null));
        }
    }

    /** An agency's part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfParticipation(
            String agencyId,
            LocalDate since,
            @Nullable FamilyView view,
            @Nullable String words) {

        static OfParticipation of(Participation participation) {
            return new OfParticipation(
                    participation.agency().value(),
                    participation.since(),
                    participation.view().orElse(null),
                    participation.words().orElse(null));
        }

        /** Which agency. */
        @JsonIgnore
        public AgencyId agency() {
            return new AgencyId(agencyId);
        }
    }

    /** What a member answered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfConsent(
            UUID id,
            UUID memberId,
            String agencyId,
            Topic topic,
            Answer answer,
            Extent extent,
            HowGiven how,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {

        static OfConsent of(GivenConsent given) {
            return new OfConsent(
                    given.id().value(),
                    given.member().value(),
                    given.agency().value(),
                    given.topic(),
                    given.answer(),
                    given.extent(),
                    given.how(),
                    given.period().from(),
                    given.period().until(),
                    given.givenAt(),
                    given.withdrawnAt());
        }

        GivenConsent given() {
            return new GivenConsent(
                    new ConsentId(id),
                    new MemberId(memberId),
                    new AgencyId(agencyId),
                    topic,
                    answer,
                    extent,
                    how,
                    new Period(from, until),
                    givenAt,
                    withdrawnAt);
        }
    }
}
