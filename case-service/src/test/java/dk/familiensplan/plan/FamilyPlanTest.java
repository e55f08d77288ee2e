package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.ContactDetails;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.family.PersonNumber;
import dk.familiensplan.family.Relation;
import dk.familiensplan.family.store.SealedPersonNumbers;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FamilyPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SealedPersonNumbers NUMBERS =
            new SealedPersonNumbers(new byte[SealedPersonNumbers.KEY_LENGTH]);
    private static final PersonNumber BRUNO = PersonNumber.parse("2509479989").orElseThrow();
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");

    private final MemberId mother = new MemberId(UUID.randomUUID());
    private final MemberId grandfather = new MemberId(UUID.randomUUID());
    private final GoalId goal = new GoalId(UUID.randomUUID());
    private final ConsentId consent = new ConsentId(UUID.randomUUID());

    @Test
    void beginsAsADraftThatHoldsNobody() {
        FamilyPlan plan = draft();

        assertThat(plan.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plan.status().holdsItsPeople()).isFalse();
        assertThat(plan.coordinator()).isEqualTo(new CoordinatorId("karen"));
    }

    @Test
    void isActivatedPausedResumedClosedAndReopened() {
        FamilyPlan plan = draft();

        plan.activate(NOW);
        plan.pause("Ferie", NOW);
        plan.resume("Hjemme igen", NOW);
        plan.close("Målene er nået", NOW);
        assertThat(plan.closedAt()).contains(NOW);
        plan.reopen("Nye vanskeligheder", NOW);

        assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
        assertThat(plan.statusReason()).contains("Nye vanskeligheder");
        assertThat(plan.closedAt()).isEmpty();
    }

    @Test
    void namesCustodyOfAChildAndOnlyByThoseWhoHaveIt() {
        MemberId child = new MemberId(UUID.randomUUID());
        MemberId holder = new MemberId(UUID.randomUUID());

        FamilyPlan plan = open(content(
                List.of(related(holder, Relation.CUSTODY_HOLDER), related(child, Relation.CHILD, holder)), List.of()));

        assertThat(plan.members().get(1).custody()).containsExactly(holder);
        refusesCustody(List.of(related(holder, Relation.PARENT), related(child, Relation.CHILD, holder)));
        refusesCustody(List.of(related(holder, Relation.CUSTODY_HOLDER), related(child, Relation.OTHER, holder)));
        refusesCustody(List.of(related(child, Relation.CHILD, holder)));
    }

    private void refusesCustody(List<PlanContent.OfMember> members) {
        breaks(PlanRule.CUSTODY_IS_HELD_BY_HOLDERS, () -> open(content(members, List.of())));
    }

    private static PlanContent.OfMember related(MemberId id, Relation relation, MemberId... custody) {
        return new PlanContent.OfMember(id, "En", null, null, relation, ContactDetails.NONE, Set.of(custody));
    }

    @Test
    void takesNoTurnThatItsStatusDoesNotLeadTo() {
        FamilyPlan active = draft();
        active.activate(NOW);
        FamilyPlan closed = draft();
        closed.activate(NOW);
        closed.close("Slut", NOW);

        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> draft().pause("x", NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> draft().close("x", NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> draft().reopen("x", NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> active.activate(NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> active.resume("x", NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> closed.pause("x", NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> closed.activate(NOW));
    }

    @Test
    void isNotActivatedWithoutPeopleOrGoals() {
        breaks(PlanRule.ACTIVE_PLAN_HAS_MEMBER, () -> open(content(List.of(), List.of()))
                .activate(NOW));
        breaks(PlanRule.ACTIVE_PLAN_HAS_GOAL, () -> open(content(List.of(member(mother, null)), List.of()))
                .activate(NOW));
    }

    @Test
    void isNotActivatedWithAnInterventionThatNobodyLooksAtAgain() {
        PlanContent content = withIntervention(content(), intervention(null, null));

        breaks(PlanRule.INTERVENTION_ENDS_OR_IS_REVIEWED, () -> open(content).activate(NOW));
        open(withIntervention(content(), intervention(null, LocalDate.of(2027, 1, 1))))
                .activate(NOW);
    }

    @Test
    void refusesAnInterventionThatEndsBeforeItBegins() {
        breaks(
                PlanRule.PERIOD_RUNS_FORWARD,
                () -> open(withIntervention(content(), intervention(LocalDate.of(2026, 1, 1), null))));
    }

    @Test
    void refusesAnInterventionOfAnAgencyThatTakesNoPart() {
        PlanContent content = withIntervention(content(), intervention(null, LocalDate.of(2027, 1, 1)));
        PlanContent without = new PlanContent(
                content.type(),
                content.familyName(),
                null,
                content.members(),
                content.goals(),
                content.interventions(),
                List.of(),
                List.of());

        breaks(PlanRule.AGENCY_TAKES_PART, () -> open(without));
    }

    @Test
    void refusesAGoalOfSomebodyElse() {
        MemberId stranger = new MemberId(UUID.randomUUID());

        breaks(
                PlanRule.MEMBER_IN_PLAN,
                () -> open(content(List.of(member(mother, null)), List.of(goal(stranger, GoalScale.NONE)))));
    }

    @Test
    void refusesTheSamePersonTwice() {
        breaks(
                PlanRule.PERSON_IN_PLAN_ONCE,
                () -> open(content(List.of(member(mother, BRUNO), member(grandfather, BRUNO)), List.of())));
    }

    @Test
    void keepsAPersonNumberThatIsNotSentAgain() {
        FamilyPlan plan = open(content(List.of(member(grandfather, BRUNO)), List.of()));

        plan.replaceDraft(content(List.of(member(grandfather, null)), List.of()), NUMBERS, NOW);

        Member kept = plan.members().get(0);
        assertThat(kept.personNumberMasked()).contains("250947-XXXX");
        assertThat(kept.personNumberSealed().map(NUMBERS::open)).contains(BRUNO);
    }

    @Test
    void isNotReplacedOnceItIsInUse() {
        FamilyPlan plan = draft();
        plan.activate(NOW);

        breaks(PlanRule.ONLY_DRAFT_IS_REPLACED, () -> plan.replaceDraft(content(), NUMBERS, NOW));
    }

    @Test
    void hasAWholeScaleOrNone() {
        breaks(PlanRule.SCALE_WHOLE_OR_NONE, () -> GoalScale.of(Map.of(0, "som nu", 1, "bedre")));
        assertThat(GoalScale.of(Map.of()).isComplete()).isFalse();
        assertThat(wholeScale().at(GoalScale.EXPECTED)).contains("trin 0");
    }

    @Test
    void evaluatesAGoalWithAScaleAndAddsToWhatWasSaidBefore() {
        FamilyPlan plan = draft();
        plan.activate(NOW);

        plan.evaluateGoal(goal, new EvaluationId(UUID.randomUUID()), 1, EvaluatedBy.FAMILY, day(23), null, null, NOW);
        plan.evaluateGoal(
                goal, new EvaluationId(UUID.randomUUID()), -1, EvaluatedBy.PROFESSIONAL, day(1), "før", null, NOW);

        assertThat(plan.goals().get(0).evaluations())
                .extracting(Evaluation::level)
                .containsExactly(-1, 1);
    }

    @Test
    void refusesAnEvaluationWithoutAScaleOrOfADayToCome() {
        FamilyPlan unscaled = open(content(List.of(member(mother, null)), List.of(goal(mother, GoalScale.NONE))));
        unscaled.activate(NOW);
        FamilyPlan scaled = draft();
        scaled.activate(NOW);

        breaks(PlanRule.EVALUATED_GOAL_HAS_SCALE, () -> evaluate(unscaled, day(23)));
        breaks(PlanRule.EVALUATION_IN_PAST, () -> evaluate(scaled, day(24)));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> evaluate(draft(), day(23)));
    }

    @Test
    void stopsWhatAConsentAllowedWhenItIsWithdrawn() {
        FamilyPlan plan = draft();
        assertThat(PlanSnapshot.of(plan)
                        .consentDecision()
                        .decide(mother, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOW)
                        .allows())
                .isTrue();

        plan.withdrawConsent(consent, NOW.plusSeconds(1));

        assertThat(PlanSnapshot.of(plan)
                        .consentDecision()
                        .decide(mother, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOW.plusSeconds(1))
                        .allows())
                .isFalse();
        breaks(PlanRule.CONSENT_WITHDRAWN_ONCE, () -> plan.withdrawConsent(consent, NOW));
        breaks(PlanRule.CONSENT_IN_PLAN, () -> plan.withdrawConsent(new ConsentId(UUID.randomUUID()), NOW));
    }

    @Test
    void tellsNobodysNumberInItsSnapshot() {
        FamilyPlan plan = open(content(List.of(member(grandfather, BRUNO)), List.of()));

        assertThat(PlanSnapshot.of(plan).toString()).doesNotContain("2509479989");
        assertThat(PlanSnapshot.of(plan).members().get(0).personNumberMasked()).isEqualTo("250947-XXXX");
    }

    private FamilyPlan draft() {
        return open(content());
    }

    private static FamilyPlan open(PlanContent content) {
        return FamilyPlan.open(
                new PlanId(UUID.randomUUID()), "0999", new CoordinatorId("karen"), content, NUMBERS, NOW);
    }

    private PlanContent content() {
        return content(List.of(member(mother, null)), List.of(goal(mother, wholeScale())));
    }

    private PlanContent content(List<PlanContent.OfMember> members, List<PlanContent.OfGoal> goals) {
        boolean withMother = members.stream().anyMatch(member -> member.id().equals(mother));
        return new PlanContent(
                PlanType.FAMILY,
                "Toft",
                null,
                members,
                goals,
                List.of(),
                List.of(new PlanContent.OfParticipation(JOB_CENTRE, null, null)),
                withMother ? List.of(yes()) : List.of());
    }

    private PlanContent.OfConsent yes() {
        return new PlanContent.OfConsent(
                consent, mother, JOB_CENTRE, Topic.WORK, Answer.YES, Extent.FULL, HowGiven.ORALLY, Period.OPEN);
    }

    private static PlanContent withIntervention(PlanContent content, PlanContent.OfIntervention intervention) {
        return new PlanContent(
                content.type(),
                content.familyName(),
                null,
                content.members(),
                content.goals(),
                List.of(intervention),
                content.participations(),
                content.consents());
    }

    private static PlanContent.OfIntervention intervention(@Nullable LocalDate until, @Nullable LocalDate reviewOn) {
        return new PlanContent.OfIntervention(
                new InterventionId(UUID.randomUUID()),
                JOB_CENTRE,
                null,
                Topic.WORK,
                "Praktik",
                new LegalReference("LAB", "§ 57", null),
                "Jobcentret",
                "Lars Bundgaard",
                LocalDate.of(2026, 9, 1),
                until,
                reviewOn,
                null,
                null,
                null,
                null,
                until == null && reviewOn == null ? InterventionState.PROPOSED : InterventionState.RUNNING);
    }

    private static PlanContent.OfMember member(MemberId id, @Nullable PersonNumber number) {
        return new PlanContent.OfMember(id, "En person", number, null, Relation.PARENT, ContactDetails.NONE, Set.of());
    }

    private PlanContent.OfGoal goal(MemberId owner, GoalScale scale) {
        return new PlanContent.OfGoal(goal, owner, Topic.WORK, "Arbejde igen", 1, scale, null);
    }

    private static GoalScale wholeScale() {
        return GoalScale.of(Map.of(-2, "trin -2", -1, "trin -1", 0, "trin 0", 1, "trin 1", 2, "trin 2"));
    }

    private void evaluate(FamilyPlan plan, LocalDate day) {
        plan.evaluateGoal(goal, new EvaluationId(UUID.randomUUID()), 0, EvaluatedBy.FAMILY, day, null, null, NOW);
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }

    private static void breaks(PlanRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
