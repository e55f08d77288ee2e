package dk.familiensplan.plan.web;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.FamilyRule;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.Relation;
import dk.familiensplan.plan.AmountPer;
import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.GoalId;
import dk.familiensplan.plan.GoalScale;
import dk.familiensplan.plan.InterventionId;
import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.LegalReference;
import dk.familiensplan.plan.Money;
import dk.familiensplan.plan.PlanContent;
import dk.familiensplan.plan.PlanRule;
import dk.familiensplan.plan.PlanType;
import dk.familiensplan.plan.Price;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code PlanContent} of the API: everything that a draft holds. */
public record PlanContentInput(
        @NotNull PlanType type,
        @NotBlank @Size(max = 100) String familyName,
        @Nullable Instant firstAppointment,
        @NotNull @Size(max = 20) List<@NotNull @Valid MemberInput> members,
        @NotNull @Size(max = 50) List<@NotNull @Valid GoalInput> goals,
        @NotNull @Size(max = 50) List<@NotNull @Valid InterventionInput> interventions,
        @NotNull @Size(max = 20) List<@NotNull @Valid ParticipationInput> participations,
        @NotNull @Size(max = 1000) List<@NotNull @Valid ConsentInput> consents) {

    PlanContent toContent() {
        return new PlanContent(
                type,
                familyName.strip(),
                firstAppointment,
                each("/members/", members, MemberInput::toContent),
                each("/goals/", goals, GoalInput::toContent),
                each("/interventions/", interventions, InterventionInput::toContent),
                each("/participations/", participations, (participation, pointer) -> participation.toContent()),
                each("/consents/", consents, (consent, pointer) -> consent.toContent()));
    }

    private static <I, C> List<C> each(String list, List<I> inputs, BiFunction<I, String, C> mapping) {
        return IntStream.range(0, inputs.size())
                .mapToObj(place -> mapping.apply(inputs.get(place), list + place))
                .toList();
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }

    /** A person. */
    public record MemberInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 11) String personNumber,
            @Nullable LocalDate birthDate,
            @NotNull Relation relation,
            @Nullable @Valid ContactDetailsInput contactDetails,
            @Nullable @Size(max = 20) Set<@NotNull UUID> custody) {

        PlanContent.OfMember toContent(String pointer) {
            return new PlanContent.OfMember(
                    new MemberId(id),
                    name.strip(),
                    personNumber == null || personNumber.isBlank() ? null : number(personNumber, pointer),
                    birthDate,
                    relation,
                    contactDetails == null ? ContactDetails.NONE : contactDetails.toDetails(),
                    custody == null
                            ? Set.of()
                            : custody.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet()));
        }

        private static PersonNumber number(String text, String pointer) {
            return PersonNumber.parse(text)
                    .orElseThrow(() -> new RuleBroken(FamilyRule.PERSON_NUMBER_IS_ONE, pointer + "/personNumber"));
        }

        @Override
        public String toString() {
            return "MemberInput[" + id + "]";
        }
    }

    /** How the coordinator reaches a member. */
    public record ContactDetailsInput(
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 200) String email,
            @Nullable @Size(max = 300) String address) {

        ContactDetails toDetails() {
            return new ContactDetails(phone, email, address);
        }

        @Override
        public String toString() {
            return "ContactDetailsInput[hidden]";
        }
    }

    /** One level of a scale. */
    public record GoalLevelInput(
            @NotNull @Min(GoalScale.LOWEST) @Max(GoalScale.HIGHEST) Integer level,

            @NotBlank @Size(max = 200) String words) {}

    /** What is wanted. */
    public record GoalInput(
            @NotNull UUID id,
            @Nullable UUID memberId,
            @Nullable Topic topic,
            @NotBlank @Size(max = 500) String words,
            @Nullable @Min(1) @Max(10) Integer weight,
            @Nullable @Size(max = 5) List<@NotNull @Valid GoalLevelInput> scale,

            @Nullable @Min(GoalScale.LOWEST) @Max(GoalScale.HIGHEST) Integer baseline) {

        PlanContent.OfGoal toContent(String pointer) {
            return new PlanContent.OfGoal(
                    new GoalId(id),
                    member(memberId),
                    topic,
                    words.strip(),
                    weight == null ? 1 : weight,
                    scale(scale == null ? List.of() : scale, pointer),
                    baseline);
        }

        private static GoalScale scale(List<GoalLevelInput> levels, String pointer) {
            Map<Integer, String> words = new HashMap<>();
            levels.forEach(level -> words.put(level.level(), level.words().strip()));
            if (words.size() != levels.size()) {
                throw new RuleBroken(PlanRule.SCALE_WHOLE_OR_NONE, pointer + "/scale");
            }
            try {
                return GoalScale.of(words);
            } catch (RuleBroken incomplete) {
                throw new RuleBroken(incomplete.rule(), pointer + "/scale");
            }
        }
    }

    /** What an agency does. */
    public record InterventionInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String agencyId,
            @Nullable UUID memberId,
            @Nullable Topic topic,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 100) String law,
            @NotBlank @Size(max = 60) String section,
            @Nullable @Size(max = 40) String code,
            @Nullable @Size(max = 20) String kle,
            @NotBlank @Size(max = 100) String payer,
            @NotBlank @Size(max = 100) String responsible,
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate trialUntil,

            @Nullable @DecimalMin("0") @Digits(integer = 10, fraction = 2) BigDecimal amount,

            @Nullable AmountPer amountPer,
            @Nullable @Size(max = 500) String expectedEffect,
            @Nullable @Size(max = 500) String hypothesis,
            @Nullable @Size(max = 500) String measure,
            @Nullable InterventionState state) {

        PlanContent.OfIntervention toContent(String pointer) {
            return new PlanContent.OfIntervention(
                    new InterventionId(id),
                    new AgencyId(agencyId),
                    member(memberId),
                    topic,
                    title.strip(),
                    new LegalReference(law.strip(), section.strip(), code, kle),
                    payer.strip(),
                    responsible.strip(),
                    from,
                    until,
                    reviewOn,
                    trialUntil,
                    price(pointer),
                    expectedEffect,
                    hypothesis == null && measure == null ? null : new PlanContent.Trial(hypothesis, measure),
                    state == null ? asItSeems() : state);
        }

        private @Nullable Price price(String pointer) {
            if (amount == null && amountPer == null) {
                return null;
            }
            if (amount == null || amountPer == null) {
                throw new RuleBroken(PlanRule.AMOUNT_HAS_PERIOD, pointer + (amount == null ? "/amount" : "/amountPer"));
            }
            return new Price(Money.kroner(amount), amountPer);
        }

        /** Where nobody says: what nobody has given an end or a review is still a wish. */
        private InterventionState asItSeems() {
            return until == null && reviewOn == null && trialUntil == null
                    ? InterventionState.PROPOSED
                    : InterventionState.RUNNING;
        }
    }

    /** An agency's part. */
    public record ParticipationInput(
            @NotBlank @Size(max = 40) String agencyId,
            @Nullable FamilyView view,
            @Nullable @Size(max = 500) String words) {

        PlanContent.OfParticipation toContent() {
            return new PlanContent.OfParticipation(new AgencyId(agencyId), view, words);
        }
    }

    /** What a member answers. */
    public record ConsentInput(
            @NotNull UUID id,
            @NotNull UUID memberId,
            @NotBlank @Size(max = 40) String agencyId,
            @NotNull Topic topic,
            @NotNull Answer answer,
            @Nullable Extent extent,
            @NotNull HowGiven how,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable @Size(max = 20) List<@NotNull UUID> givenBy) {

        /** Who said it: left out, the member alone. */
        Set<MemberId> whoSaidIt() {
            return givenBy == null
                    ? Set.of(new MemberId(memberId))
                    : givenBy.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
        }

        PlanContent.OfConsent toContent() {
            return new PlanContent.OfConsent(
                    new ConsentId(id),
                    new MemberId(memberId),
                    new AgencyId(agencyId),
                    topic,
                    answer,
                    extent == null ? Extent.FULL : extent,
                    how,
                    new Period(from, until),
                    whoSaidIt(),
                    null);
        }
    }
}
