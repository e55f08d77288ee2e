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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a coordinator changes in a plan that is in use. */
class PlanInUseTest {

    private static final Instant ACTIVATED = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SealedPersonNumbers NUMBERS =
            new SealedPersonNumbers(new byte[SealedPersonNumbers.KEY_LENGTH]);
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final AgencyId PSYCHIATRY = new AgencyId("psychiatry-1099");

    private final MemberId mother = new MemberId(UUID.randomUUID());
    private final MemberId son = new MemberId(UUID.randomUUID());
    private final MemberId toddler = new MemberId(UUID.randomUUID());
    private final GoalId goal = new GoalId(UUID.randomUUID());
    private final InterventionId intervention = new InterventionId(UUID.randomUUID());
    private FamilyPlan plan;

    @BeforeEach
    void aPlanInUse() {
        plan = FamilyPlan.open(
                new PlanId(UUID.randomUUID()),
                "0999",
                new CoordinatorId("karen"),
                new PlanContent(
                        PlanType.FAMILY,
                        "Toft",
                        null,
                        List.of(
                                member(mother, "Rikke", LocalDate.of(1990, 5, 1)),
                                member(son, "Emil", LocalDate.of(2012, 3, 1)),
                                member(toddler, "Alma", LocalDate.of(2024, 3, 1))),
                        List.of(goal(null, "Vi spiser sammen hver aften", wholeScale())),
                        List.of(intervention(null, TODAY.plusMonths(2), null)),
                        List.of(new PlanContent.OfParticipation(JOB_CENTRE, null, null)),
                        List.of(yes(mother), yes(son))),
                NUMBERS,
                ACTIVATED);
        plan.activate(ACTIVATED);
    }

    @Test
    void asksEverybodyWhoIsOldEnoughForAYesToTheFamilysGoal() {
        assertThat(missing()).containsExactly(mother.value(), son.value());

        agree(mother);
        agree(son);

        assertThat(missing()).isEmpty();
    }

    @Test
    void asksAgainWhenAGoalIsChanged() {
        agree(mother);
        agree(son);

        plan.changeGoal(goal(null, "Vi spiser sammen tre gange om ugen", wholeScale()), NOW);

        assertThat(missing()).containsExactly(mother.value(), son.value());
        assertThat(Agreeing.missingSinceActivation(PlanSnapshot.of(plan), TODAY))
                .hasSize(2);
    }

    @Test
    void asksNobodyAgainWhenAGoalSaysTheSame() {
        agree(mother);
        agree(son);

        plan.changeGoal(goal(null, "Vi spiser sammen hver aften", wholeScale()), NOW);

        assertThat(missing()).isEmpty();
    }

    @Test
    void takesNoYesFromAStrangerOrForADayToCome() {
        breaks(PlanRule.MEMBER_IN_PLAN, () -> agree(new MemberId(UUID.randomUUID())));
        breaks(
                PlanRule.DAY_LIES_BEHIND,
                () -> plan.agree(
                        new PlanContent.OfAgreement(
                                new AgreementId(UUID.randomUUID()), mother, goal, TODAY.plusDays(1), HowGiven.ORALLY),
                        NOW));
    }

    @Test
    void keepsWhatWasSupersededAndCountsItNoMore() {
        EvaluationId wrong = evaluate(-2, EvaluatedBy.FAMILY, null);
        evaluate(1, EvaluatedBy.FAMILY, wrong);

        PlanSnapshot.OfGoal stands = PlanSnapshot.of(plan).goals().get(0);

        assertThat(stands.evaluations()).hasSize(2);
        assertThat(stands.standing())
                .extracting(PlanSnapshot.OfEvaluation::level)
                .containsExactly(1);
        assertThat(stands.currentLevel()).contains(1);
        breaks(PlanRule.EVALUATION_SUPERSEDED_ONCE, () -> evaluate(2, EvaluatedBy.FAMILY, wrong));
        breaks(
                PlanRule.EVALUATION_OF_GOAL,
                () -> evaluate(2, EvaluatedBy.PROFESSIONAL, new EvaluationId(UUID.randomUUID())));
    }

    @Test
    void letsNoSideTakeBackWhatTheOtherHasSaid() {
        EvaluationId ofTheFamily = evaluate(-1, EvaluatedBy.FAMILY, null);

        breaks(PlanRule.EVALUATION_OF_GOAL, () -> evaluate(2, EvaluatedBy.PROFESSIONAL, ofTheFamily));
    }

    @Test
    void scoresEachSideByItself() {
        evaluate(1, EvaluatedBy.FAMILY, null);

        assertThat(PlanSnapshot.of(plan).attainment(EvaluatedBy.FAMILY)).contains(60.0);
        assertThat(PlanSnapshot.of(plan).attainment(EvaluatedBy.PROFESSIONAL)).isEmpty();
    }

    @Test
    void leavesAGoalThatHasEndedAsItWas() {
        plan.endGoal(goal, GoalOutcome.REACHED, "Det lykkedes", TODAY, NOW);

        breaks(PlanRule.GOAL_ENDED, () -> plan.changeGoal(goal(null, "Noget andet", wholeScale()), NOW));
        breaks(PlanRule.GOAL_ENDED, () -> evaluate(1, EvaluatedBy.FAMILY, null));
        breaks(PlanRule.GOAL_ENDED, () -> plan.endGoal(goal, GoalOutcome.GIVEN_UP, "Igen", TODAY, NOW));
        assertThat(missing()).isEmpty();
    }

    @Test
    void takesNoInterventionThatNeitherEndsNorIsReviewed() {
        breaks(
                PlanRule.INTERVENTION_ENDS_OR_IS_REVIEWED,
                () -> plan.changeIntervention(intervention(null, null, null), NOW));
    }

    @Test
    void endsATrialWithADecisionAndNothingElse() {
        plan.changeIntervention(intervention(null, null, TODAY.minusDays(1)), NOW);

        breaks(
                PlanRule.TRIAL_ENDS_WITH_DECISION,
                () -> plan.changeIntervention(intervention(null, null, TODAY.plusMonths(1)), NOW));
        breaks(PlanRule.TRIAL_GOES_ON_TO_A_DAY, () -> decide(TrialDecision.KEEP, null));
        decide(TrialDecision.KEEP, TODAY.plusMonths(6));
        breaks(PlanRule.TRIAL_TO_DECIDE, () -> decide(TrialDecision.STOP, null));

        assertThat(plan.interventions().get(0).trialDecision()).contains(TrialDecision.KEEP);
        assertThat(plan.interventions().get(0).state()).isEqualTo(InterventionState.RUNNING);
    }

    @Test
    void keepsWhatATrialIsBelievedToLeadToAndHowOneWillSeeIt() {
        plan.changeIntervention(intervention(null, null, TODAY.plusMonths(1)), NOW);

        assertThat(plan.interventions().get(0).hypothesis()).contains("Hun kommer, når mentor ringer");
        assertThat(plan.interventions().get(0).measure()).contains("Fremmødte dage");
    }

    @Test
    void takesAHypothesisOnlyForATrial() {
        PlanContent.OfIntervention trial = intervention(null, TODAY.plusMonths(1), TODAY.plusMonths(1));
        PlanContent.OfIntervention untried = new PlanContent.OfIntervention(
                trial.id(),
                trial.agency(),
                trial.member(),
                trial.topic(),
                trial.title(),
                trial.legalReference(),
                trial.payer(),
                trial.responsible(),
                trial.from(),
                trial.until(),
                trial.reviewOn(),
                null,
                trial.price(),
                trial.expectedEffect(),
                trial.trial(),
                trial.state());

        breaks(PlanRule.HYPOTHESIS_IS_OF_TRIAL, () -> plan.changeIntervention(untried, NOW));
    }

    @Test
    void endsTheInterventionWhenItsTrialIsStopped() {
        plan.changeIntervention(intervention(null, null, TODAY.minusDays(1)), NOW);

        decide(TrialDecision.STOP, null);

        assertThat(plan.interventions().get(0).state()).isEqualTo(InterventionState.ENDED);
        assertThat(plan.interventions().get(0).until()).contains(TODAY);
    }

    @Test
    void goesOnWhoeverPays() {
        InterventionState before = plan.interventions().get(0).state();
        DisputeId dispute = new DisputeId(UUID.randomUUID());

        plan.disputePayment(
                intervention,
                new PlanContent.OfDispute(dispute, "Jobcenter og psykiatri", "Jobcentret", UUID.randomUUID()),
                NOW);

        Intervention disputed = plan.interventions().get(0);
        assertThat(disputed.state()).isEqualTo(before);
        assertThat(disputed.disputes()).extracting(Dispute::isOpen).containsExactly(true);
        breaks(
                PlanRule.DISPUTED_ONCE_AT_A_TIME,
                () -> plan.disputePayment(
                        intervention,
                        new PlanContent.OfDispute(
                                new DisputeId(UUID.randomUUID()), "Igen", "Jobcentret", UUID.randomUUID()),
                        NOW));

        plan.settleDispute(intervention, dispute, "Regionen", "Lederne er enige", NOW);

        assertThat(disputed.payer()).isEqualTo("Regionen");
        breaks(PlanRule.DISPUTE_SETTLED_ONCE, () -> plan.settleDispute(intervention, dispute, "Regionen", "Igen", NOW));
    }

    @Test
    void withdrawsWhatAMemberSaidYesToWhenTheyLeave() {
        plan.memberLeaves(mother, TODAY, "Flyttet", NOW);

        assertThat(PlanSnapshot.of(plan)
                        .consentDecision()
                        .decide(mother, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOW)
                        .allows())
                .isFalse();
        assertThat(PlanSnapshot.of(plan)
                        .consentDecision()
                        .decide(son, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOW)
                        .allows())
                .isTrue();
        breaks(PlanRule.MEMBER_HAS_LEFT, () -> plan.memberLeaves(mother, TODAY, "Igen", NOW));
        breaks(PlanRule.MEMBER_IN_PLAN, () -> agree(mother));
    }

    @Test
    void keepsItsLastMember() {
        plan.memberLeaves(mother, TODAY, "Flyttet", NOW);
        plan.memberLeaves(son, TODAY, "Flyttet", NOW);

        breaks(PlanRule.LAST_MEMBER_STAYS, () -> plan.memberLeaves(toddler, TODAY, "Flyttet", NOW));
    }

    @Test
    void tellsAnAgencyNothingOnceItsPartHasEnded() {
        breaks(PlanRule.AGENCY_HAS_ENDED_ITS_WORK, () -> plan.endParticipation(JOB_CENTRE, TODAY, "Færdig", NOW));
        plan.turnIntervention(intervention, InterventionState.ENDED, "Færdig", NOW);

        plan.endParticipation(JOB_CENTRE, TODAY, "Færdig", NOW);

        assertThat(plan.isJoinedBy(JOB_CENTRE)).isFalse();
        assertThat(PlanSnapshot.of(plan).isJoinedBy(JOB_CENTRE)).isFalse();

        plan.addParticipation(new PlanContent.OfParticipation(JOB_CENTRE, null, null), NOW);

        assertThat(plan.isJoinedBy(JOB_CENTRE)).isTrue();
        assertThat(PlanSnapshot.of(plan)
                        .consentDecision()
                        .decide(mother, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOW)
                        .allows())
                .isFalse();
    }

    @Test
    void takesAnInterventionOfAParticipatingAgencyOnly() {
        PlanContent.OfIntervention ours = intervention(null, TODAY.plusMonths(1), null);
        PlanContent.OfIntervention foreign = new PlanContent.OfIntervention(
                new InterventionId(UUID.randomUUID()),
                PSYCHIATRY,
                null,
                null,
                ours.title(),
                ours.legalReference(),
                ours.payer(),
                ours.responsible(),
                ours.from(),
                null,
                ours.reviewOn(),
                null,
                null,
                null,
                null,
                InterventionState.GRANTED);

        breaks(PlanRule.AGENCY_TAKES_PART, () -> plan.addIntervention(foreign, NOW));
        breaks(PlanRule.ID_USED_ONCE, () -> plan.addIntervention(ours, NOW));
    }

    @Test
    void setsTheNextFollowUpWhenOneIsHeld() {
        assertThat(FollowUpTerm.next(PlanSnapshot.of(plan))).contains(LocalDate.of(2026, 12, 1));

        followUp(TODAY, LocalDate.of(2027, 5, 1));

        assertThat(FollowUpTerm.next(PlanSnapshot.of(plan))).contains(LocalDate.of(2027, 5, 1));
        breaks(PlanRule.FOLLOW_UP_IN_ORDER, () -> followUp(TODAY, LocalDate.of(2027, 5, 1)));
    }

    @Test
    void setsTheNextFollowUpWithinAYearAndNeverBackwards() {
        breaks(PlanRule.FOLLOW_UP_SETS_NEXT, () -> followUp(TODAY, TODAY));
        breaks(
                PlanRule.FOLLOW_UP_SETS_NEXT,
                () -> followUp(TODAY, TODAY.plusMonths(12).plusDays(1)));
        breaks(PlanRule.DAY_LIES_BEHIND, () -> followUp(TODAY.plusDays(1), TODAY.plusMonths(3)));
    }

    @Test
    void meetsALawsTermOnce() {
        DeadlineId term = new DeadlineId(UUID.randomUUID());
        plan.startDeadline(
                LawCatalogue.starterSet()
                        .deadline(term, "term-bl-20", son, new LawCatalogue.Written(null, null, null, null), TODAY),
                NOW);

        assertThat(plan.deadlines().get(0).dueOn()).isEqualTo(TODAY.plusMonths(4));
        breaks(PlanRule.PERIOD_RUNS_FORWARD, () -> plan.meetDeadline(term, TODAY.minusDays(1), null, NOW));
        plan.meetDeadline(term, TODAY, "Færdig", NOW);
        breaks(PlanRule.DEADLINE_MET_ONCE, () -> plan.meetDeadline(term, TODAY, null, NOW));
    }

    @Test
    void isHistoryOnceItIsClosed() {
        plan.close("Slut", NOW);

        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> plan.changeGoal(goal(null, "x", wholeScale()), NOW));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> agree(mother));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> followUp(TODAY, TODAY.plusMonths(3)));
        breaks(PlanRule.STATUS_ALLOWS_CHANGE, () -> decide(TrialDecision.STOP, null));
    }

    @Test
    void countsMoneyToTheOre() {
        assertThat(Money.kroner(new BigDecimal("12.5")).amount()).isEqualTo(new BigDecimal("12.50"));
        breaks(PlanRule.AMOUNT_IS_MONEY, () -> Money.kroner(new BigDecimal("12.505")));
        breaks(PlanRule.AMOUNT_IS_MONEY, () -> Money.kroner(new BigDecimal("-1")));
    }

    private List<UUID> missing() {
        return Agreeing.missing(PlanSnapshot.of(plan), TODAY).stream()
                .map(Agreeing.Missing::memberId)
                .toList();
    }

    private void agree(MemberId member) {
        plan.agree(
                new PlanContent.OfAgreement(new AgreementId(UUID.randomUUID()), member, goal, TODAY, HowGiven.ORALLY),
                NOW);
    }

    private EvaluationId evaluate(int level, EvaluatedBy by, @Nullable EvaluationId supersedes) {
        EvaluationId id = new EvaluationId(UUID.randomUUID());
        plan.evaluateGoal(goal, id, level, by, TODAY, null, supersedes, NOW);
        return id;
    }

    private void decide(TrialDecision decision, @Nullable LocalDate reviewOn) {
        plan.decideTrial(intervention, new PlanContent.OfTrialDecision(decision, "Aftalt", null, reviewOn, null), NOW);
    }

    @Test
    void isLookedAtWhenThoseWhoJoinedWereToBeAndThenAsItSaysItself() {
        LocalDate own = FollowUpTerm.next(PlanSnapshot.of(plan)).orElseThrow();
        LocalDate theirs = own.minusDays(20);

        plan.peopleJoined(Optional.of(own.plusDays(9)), NOW);
        assertThat(FollowUpTerm.next(PlanSnapshot.of(plan))).contains(own);
        plan.peopleJoined(Optional.of(theirs), NOW);
        plan.peopleJoined(Optional.of(theirs.plusDays(3)), NOW);
        assertThat(FollowUpTerm.next(PlanSnapshot.of(plan))).contains(theirs);

        LocalDate held = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(1);
        followUp(held, held.plusMonths(2));
        assertThat(FollowUpTerm.next(PlanSnapshot.of(plan))).contains(held.plusMonths(2));
    }

    private void followUp(LocalDate heldOn, LocalDate nextOn) {
        plan.recordFollowUp(
                new PlanContent.OfFollowUp(
                        new FollowUpId(UUID.randomUUID()), heldOn, "Alle", "Ro om aftenen", nextOn, "Det går godt"),
                NOW);
    }

    private static PlanContent.OfMember member(MemberId id, String name, LocalDate born) {
        PersonNumber unknown = null;
        return new PlanContent.OfMember(id, name, unknown, born, Relation.PARENT, ContactDetails.NONE, Set.of());
    }

    private PlanContent.OfGoal goal(@Nullable MemberId owner, String words, GoalScale scale) {
        return new PlanContent.OfGoal(goal, owner, Topic.WORK, words, 1, scale, -1);
    }

    private PlanContent.OfIntervention intervention(
            @Nullable LocalDate until, @Nullable LocalDate reviewOn, @Nullable LocalDate trialUntil) {
        return new PlanContent.OfIntervention(
                intervention,
                JOB_CENTRE,
                null,
                Topic.WORK,
                "Mentor",
                new LegalReference("Lov om en aktiv beskæftigelsesindsats", "§ 167", "lab-167", "15"),
                "Jobcentret",
                "Lars Bundgaard",
                LocalDate.of(2026, 9, 1),
                until,
                reviewOn,
                trialUntil,
                new Price(Money.kroner(new BigDecimal("4200")), AmountPer.MONTH),
                "Mod til at møde op",
                trialUntil == null ? null : new PlanContent.Trial("Hun kommer, når mentor ringer", "Fremmødte dage"),
                InterventionState.RUNNING);
    }

    private static PlanContent.OfConsent yes(MemberId member) {
        return new PlanContent.OfConsent(
                new ConsentId(UUID.randomUUID()),
                member,
                JOB_CENTRE,
                Topic.WORK,
                Answer.YES,
                Extent.FULL,
                HowGiven.ORALLY,
                Period.OPEN);
    }

    private static GoalScale wholeScale() {
        return GoalScale.of(Map.of(-2, "trin -2", -1, "trin -1", 0, "trin 0", 1, "trin 1", 2, "trin 2"));
    }

    private static void breaks(PlanRule rule, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
