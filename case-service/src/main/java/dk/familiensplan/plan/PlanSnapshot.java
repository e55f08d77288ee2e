package dk.familiensplan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.AgeOfConsent;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.Confidentiality;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.GivenConsent;
import dk.familiensplan.consent.Household;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.KeptFrom;
import dk.familiensplan.consent.LegalBasis;
import dk.familiensplan.consent.LegalBasisId;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.Relation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        @Nullable OfSharing sharing,
        @Nullable OfUse use) {

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
                OfSharing.of(plan),
                OfUse.of(plan));
    }

    /** Who said yes to what. */
    public List<OfAgreement> agreements() {
        return use == null ? List.of() : use.agreements();
    }

    /** The terms that laws set, the first to be due first. */
    public List<OfDeadline> deadlines() {
        return use == null ? List.of() : use.deadlines();
    }

    /** When the plan was looked at, oldest first. */
    public List<OfFollowUp> followUps() {
        return use == null ? List.of() : use.followUps();
    }

    /** When people who joined were to be looked at next, until the plan has been. */
    Optional<LocalDate> followUpBy() {
        return use == null ? Optional.empty() : Optional.ofNullable(use.followUpBy());
    }

    /** Counts the changes of what the plan says. */
    public int wording() {
        return use == null ? 0 : use.wording();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
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
                .anyMatch(
                        participation -> participation.agencyId().equals(agency.value()) && !participation.hasEnded());
    }

    /** How far the goals have come as one side sees them, as a T-score; nothing while that side has said nothing. */
    public Optional<Double> attainment(EvaluatedBy by) {
        List<GoalAttainment.ScoredGoal> scored = goals.stream()
                .filter(goal -> goal.outcome() == null || goal.outcome() == GoalOutcome.REACHED)
                .flatMap(
                        goal -> goal
                                .latest(by)
                                .map(latest -> new GoalAttainment.ScoredGoal(latest.level(), goal.weight()))
                                .stream())
                .toList();
        return scored.isEmpty() ? Optional.empty() : Optional.of(GoalAttainment.score(scored));
    }

    /** The decision on what its members have answered, and on the laws that were chosen. */
    public ConsentDecision consentDecision() {
        OfSharing beside = besideAnswers();
        return ConsentDecision.on(
                consents.stream().map(OfConsent::given).toList(),
                beside.bases().stream().map(OfBasis::basis).toList(),
                household());
    }

    /** Those who are in it, as far as they decide for each other. */
    Household household() {
        return new Household(
                members.stream()
                        .filter(member -> member.leftOn() == null)
                        .map(member -> new Household.Person(
                                member.memberId(),
                                member.relation(),
                                member.birthDate(),
                                member.custody().stream().map(MemberId::new).collect(Collectors.toSet())))
                        .toList(),
                besideAnswers().ages());
    }

    /** The answer that stands for a member, an agency and a topic, where there is one: the newest that nothing replaced. */
    public Optional<OfConsent> standing(MemberId member, AgencyId agency, Topic topic) {
        return consents.stream()
                .filter(consent -> consent.onlyFor() == null && consent.supersededAt() == null)
                .filter(consent -> consent.memberId().equals(member.value())
                        && consent.agencyId().equals(agency.value())
                        && consent.topic() == topic)
                .max(Comparator.comparing(OfConsent::givenAt));
    }

    /** The laws that were chosen. */
    public List<OfBasis> legalBases() {
        return besideAnswers().bases();
    }

    /** What is kept from whom. */
    public List<OfKeptFrom> keptFrom() {
        return besideAnswers().keptFrom();
    }

    private OfSharing besideAnswers() {
        return sharing == null ? OfSharing.NOTHING : sharing;
    }

    /** The same plan, decided on by these ages: what the law says counts as it stands today, not as it was written. */
    public PlanSnapshot decidedBy(AgeOfConsent ages) {
        return with(
                consents,
                new OfSharing(besideAnswers().keptFrom(), besideAnswers().bases(), ages));
    }

    /** The same plan, if all who must had answered this: for the preview of an answer that is not given yet. */
    public PlanSnapshot ifAnswered(
            MemberId member, AgencyId agency, Topic topic, Answer answer, Extent extent, Instant at) {
        Set<UUID> who = new HashSet<>();
        consentDecision().whoAnswersFor(member, at).forEach(one -> who.add(one.value()));
        Stream<OfConsent> others = consents.stream()
                .filter(consent -> !(consent.memberId().equals(member.value())
                        && consent.agencyId().equals(agency.value())
                        && consent.topic() == topic));
        OfConsent hypothetical = new OfConsent(
                new UUID(0, 0),
                member.value(),
                agency.value(),
                topic,
                answer,
                extent,
                HowGiven.ORALLY,
                null,
                null,
                at,
                null,
                List.copyOf(who),
                null,
                null);
        return with(Stream.concat(others, Stream.of(hypothetical)).toList(), sharing);
    }

    private PlanSnapshot with(List<OfConsent> answers, @Nullable OfSharing beside) {
        return with(members, goals, interventions, answers, beside, use);
    }

    private PlanSnapshot with(
            List<OfMember> people,
            List<OfGoal> wanted,
            List<OfIntervention> done,
            List<OfConsent> answers,
            @Nullable OfSharing beside,
            @Nullable OfUse used) {
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
                people,
                wanted,
                done,
                participations,
                answers,
                beside,
                used);
    }

    /** What its members may read of each other's. */
    public Confidentiality confidentiality() {
        return Confidentiality.of(
                besideAnswers().keptFrom().stream().map(OfKeptFrom::kept).toList());
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
        return with(
                members.stream()
                        .filter(member -> rule.mayKnowOf(reader, member.memberId()))
                        .toList(),
                goals.stream()
                        .filter(goal -> rule.mayRead(reader, itemOf(goal)))
                        .toList(),
                interventions.stream()
                        .filter(intervention -> rule.mayRead(reader, itemOf(intervention)))
                        .toList(),
                consents.stream()
                        .filter(consent -> rule.mayRead(reader, itemOf(consent)))
                        .toList(),
                null,
                use == null ? null : use.asReadBy(reader, this, rule));
    }

    /** What stands beside the answers: new parts of it are added here. A part is missing in what was kept before it was. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfSharing(List<OfKeptFrom> keptFrom, List<OfBasis> bases, AgeOfConsent ages) {

        static final OfSharing NOTHING = new OfSharing(List.of(), List.of(), AgeOfConsent.DANISH);

        @SuppressWarnings("ConstantValue")
        public OfSharing {
            keptFrom = keptFrom == null ? List.of() : List.copyOf(keptFrom);
            bases = bases == null ? List.of() : List.copyOf(bases);
            ages = ages == null ? AgeOfConsent.DANISH : ages;
        }

        static OfSharing of(FamilyPlan plan) {
            return new OfSharing(
                    plan.keptFrom().stream().map(OfKeptFrom::of).toList(),
                    plan.bases().stream().map(OfBasis::of).toList(),
                    AgeOfConsent.DANISH);
        }
    }

    /** A law that was chosen. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfBasis(
            UUID id,
            UUID memberId,
            String agencyId,
            String code,
            String law,
            String section,
            String words,
            List<Topic> topics,
            List<Purpose> purposes,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Instant chosenAt,
            @Nullable Instant endedAt) {

        static OfBasis of(ChosenBasis chosen) {
            LegalBasis basis = chosen.basis();
            return new OfBasis(
                    basis.id().value(),
                    basis.member().value(),
                    basis.agency().value(),
                    chosen.code(),
                    chosen.law(),
                    chosen.section(),
                    chosen.words(),
                    basis.topics().stream().sorted().toList(),
                    basis.purposes().stream().sorted().toList(),
                    chosen.reason(),
                    basis.period().from(),
                    basis.period().until(),
                    basis.chosenAt(),
                    basis.endedAt());
        }

        LegalBasis basis() {
            return new LegalBasis(
                    new LegalBasisId(id),
                    new MemberId(memberId),
                    new AgencyId(agencyId),
                    Set.copyOf(topics),
                    Set.copyOf(purposes),
                    new Period(from, until),
                    chosenAt,
                    endedAt);
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

    /**
     * A person.
     *
     * @param custody who has custody of this child, where they are named; in the order of their ids
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfMember(
            UUID id,
            String name,
            Relation relation,
            @Nullable LocalDate birthDate,
            @Nullable String personNumberMasked,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate leftOn,
            @JsonInclude(Include.NON_NULL) @Nullable String leaveReason,
            @JsonInclude(Include.NON_EMPTY) List<UUID> custody) {

        @SuppressWarnings("ConstantValue")
        public OfMember {
            custody = custody == null ? List.of() : List.copyOf(custody);
        }

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
                    details.address(),
                    member.leftOn().orElse(null),
                    member.leaveReason().orElse(null),
                    member.custody().stream().map(MemberId::value).sorted().toList());
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
            List<OfEvaluation> evaluations,
            @Nullable Integer baseline,
            @Nullable Integer wording,
            @Nullable Instant wordedAt,
            @Nullable LocalDate endedOn,
            @Nullable GoalOutcome outcome,
            @Nullable String endReason) {

        /** What an older snapshot does not tell of was the first wording. */
        public OfGoal {
            wording = wording == null ? 1 : wording;
        }

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
                    goal.evaluations().stream().map(OfEvaluation::of).toList(),
                    goal.baseline().orElse(null),
                    goal.wording(),
                    goal.wordedAt(),
                    goal.endedOn().orElse(null),
                    goal.outcome().orElse(null),
                    goal.endReason().orElse(null));
        }

        /** Whether the family does not go after it any more. */
        @JsonIgnore
        public boolean isEnded() {
            return endedOn != null;
        }

        /** The evaluations that count: those that no newer one has taken the place of, oldest first. */
        public List<OfEvaluation> standing() {
            Set<UUID> superseded = evaluations.stream()
                    .map(OfEvaluation::supersedes)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return evaluations.stream()
                    .filter(evaluation -> !superseded.contains(evaluation.id()))
                    .toList();
        }

        /** Where one side saw it last. */
        public Optional<OfEvaluation> latest(EvaluatedBy by) {
            return standing().stream()
                    .filter(evaluation -> evaluation.by() == by)
                    .reduce((earlier, later) -> later);
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
            return standing().stream().reduce((earlier, later) -> later).map(OfEvaluation::level);
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
            Instant recordedAt,
            @JsonInclude(Include.NON_NULL) @Nullable UUID supersedes) {

        static OfEvaluation of(Evaluation evaluation) {
            return new OfEvaluation(
                    evaluation.id().value(),
                    evaluation.level(),
                    evaluation.by(),
                    evaluation.evaluatedOn(),
                    evaluation.note().orElse(null),
                    evaluation.recordedAt(),
                    evaluation.supersedes().map(EvaluationId::value).orElse(null));
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
            @Nullable LocalDate trialUntil,
            @Nullable String kle,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable AmountPer amountPer,
            @Nullable String expectedEffect,
            @Nullable String hypothesis,
            @Nullable String measure,
            @Nullable InterventionState state,
            @Nullable String stateReason,
            @Nullable TrialDecision trialDecision,
            @Nullable String trialReason,
            @Nullable LocalDate trialDecidedOn,
            List<OfDispute> disputes) {

        /** What an older snapshot tells of was under way, and nobody disagreed on it. */
        public OfIntervention {
            state = state == null ? InterventionState.RUNNING : state;
            disputes = orNone(disputes);
        }

        /** The day after which somebody must have said what comes of the trial. */
        public Optional<LocalDate> trialToDecide() {
            return trialDecision == null && !isOver() ? Optional.ofNullable(trialUntil) : Optional.empty();
        }

        /** Whether nothing more is to come of it. */
        @JsonIgnore
        public boolean isOver() {
            return state == InterventionState.ENDED || state == InterventionState.DECLINED;
        }

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
                    intervention.trialUntil().orElse(null),
                    intervention.legalReference().kle(),
                    intervention.price().map(price -> price.money().amount()).orElse(null),
                    intervention.price().map(price -> price.money().currency()).orElse(null),
                    intervention.price().map(Price::per).orElse(null),
                    intervention.expectedEffect().orElse(null),
                    intervention.hypothesis().orElse(null),
                    intervention.measure().orElse(null),
                    intervention.state(),
                    intervention.stateReason().orElse(null),
                    intervention.trialDecision().orElse(null),
                    intervention.trialReason().orElse(null),
                    intervention.trialDecidedOn().orElse(null),
                    intervention.disputes().stream().map(OfDispute::of).toList());
        }
    }

    /** A disagreement on who pays. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(Include.NON_NULL)
    public record OfDispute(
            UUID id,
            String between,
            String paidMeanwhileBy,
            UUID obstacleId,
            Instant raisedAt,
            @Nullable Instant settledAt,
            @Nullable String settlement) {

        static OfDispute of(Dispute dispute) {
            return new OfDispute(
                    dispute.id().value(),
                    dispute.between(),
                    dispute.paidMeanwhileBy(),
                    dispute.obstacle(),
                    dispute.raisedAt(),
                    dispute.settledAt().orElse(null),
                    dispute.settlement().orElse(null));
        }
    }

    /** What gathers while a plan is in use; a snapshot from before there was any tells of none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfUse(
            int wording,
            List<OfAgreement> agreements,
            List<OfDeadline> deadlines,
            List<OfFollowUp> followUps,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate followUpBy) {

        static OfUse of(FamilyPlan plan) {
            return new OfUse(
                    plan.wording(),
                    plan.agreements().stream().map(OfAgreement::of).toList(),
                    plan.deadlines().stream().map(OfDeadline::of).toList(),
                    plan.followUps().stream().map(OfFollowUp::of).toList(),
                    plan.followUpBy().orElse(null));
        }

        /**
         * What a member of the family may read of it: who said yes to what that member may read, the terms that are
         * about the member or about all of them, and the days of the follow-ups without the words, which are about
         * everybody.
         */
        OfUse asReadBy(MemberId reader, PlanSnapshot plan, Confidentiality rule) {
            Set<UUID> readable = plan.goals().stream()
                    .filter(goal -> rule.mayRead(reader, itemOf(goal)))
                    .map(OfGoal::id)
                    .collect(Collectors.toSet());
            return new OfUse(
                    wording,
                    agreements.stream()
                            .filter(agreement -> agreement.goalId() == null || readable.contains(agreement.goalId()))
                            .filter(agreement -> rule.mayKnowOf(reader, new MemberId(agreement.memberId())))
                            .toList(),
                    deadlines.stream()
                            .filter(deadline -> deadline.memberId() == null
                                    || reader.value().equals(deadline.memberId()))
                            .toList(),
                    followUps.stream().map(OfFollowUp::withoutWords).toList(),
                    followUpBy);
        }
    }

    /** A yes to a goal, or to the plan where it is none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(Include.NON_NULL)
    public record OfAgreement(
            UUID id,
            UUID memberId,
            @Nullable UUID goalId,
            int wording,
            LocalDate agreedOn,
            HowGiven how,
            Instant recordedAt) {

        static OfAgreement of(Agreement agreement) {
            return new OfAgreement(
                    agreement.id().value(),
                    agreement.member().value(),
                    agreement.goal().map(GoalId::value).orElse(null),
                    agreement.wording(),
                    agreement.agreedOn(),
                    agreement.how(),
                    agreement.recordedAt());
        }
    }

    /** A term that a law sets. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(Include.NON_NULL)
    public record OfDeadline(
            UUID id,
            @Nullable String code,
            @Nullable UUID memberId,
            String what,
            String law,
            String section,
            LocalDate startsOn,
            LocalDate dueOn,
            @Nullable LocalDate metOn,
            @Nullable String note) {

        static OfDeadline of(Deadline deadline) {
            return new OfDeadline(
                    deadline.id().value(),
                    deadline.code().orElse(null),
                    deadline.member().map(MemberId::value).orElse(null),
                    deadline.what(),
                    deadline.law(),
                    deadline.section(),
                    deadline.startsOn(),
                    deadline.dueOn(),
                    deadline.metOn().orElse(null),
                    deadline.note().orElse(null));
        }
    }

    /** A meeting where the plan was looked at. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfFollowUp(
            UUID id,
            LocalDate heldOn,
            String present,
            String changed,
            LocalDate nextOn,
            String reason,
            Instant recordedAt) {

        OfFollowUp withoutWords() {
            return new OfFollowUp(id, heldOn, "", "", nextOn, "", recordedAt);
        }

        static OfFollowUp of(FollowUp followUp) {
            return new OfFollowUp(
                    followUp.id().value(),
                    followUp.heldOn(),
                    followUp.present(),
                    followUp.changed(),
                    followUp.nextOn(),
                    followUp.reason(),
                    followUp.recordedAt());
        }
    }

    /** An agency's part. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfParticipation(
            String agencyId,
            LocalDate since,
            @Nullable FamilyView view,
            @Nullable String words,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate until,
            @JsonInclude(Include.NON_NULL) @Nullable String endReason) {

        /** Whether the agency takes part no more. */
        public boolean hasEnded() {
            return until != null;
        }

        static OfParticipation of(Participation participation) {
            return new OfParticipation(
                    participation.agency().value(),
                    participation.since(),
                    participation.view().orElse(null),
                    participation.words().orElse(null),
                    participation.until().orElse(null),
                    participation.endReason().orElse(null));
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
            @Nullable Instant withdrawnAt,
            @Nullable List<UUID> givenBy,
            @Nullable Instant supersededAt,
            @Nullable UUID onlyFor) {

        /** A standing answer that the member gave alone. */
        public OfConsent(
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
            this(
                    id,
                    memberId,
                    agencyId,
                    topic,
                    answer,
                    extent,
                    how,
                    from,
                    until,
                    givenAt,
                    withdrawnAt,
                    null,
                    null,
                    null);
        }

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
                    given.withdrawnAt(),
                    given.givenBy().stream().map(MemberId::value).sorted().toList(),
                    given.supersededAt(),
                    given.onlyFor());
        }

        /** Who said it; before that was written down, the member. */
        public Set<MemberId> whoSaidIt() {
            return givenBy == null
                    ? Set.of(new MemberId(memberId))
                    : givenBy.stream().map(MemberId::new).collect(Collectors.toSet());
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
                    withdrawnAt,
                    whoSaidIt(),
                    supersededAt,
                    onlyFor);
        }
    }
}
