package dk.familiensplan.plan;

import static dk.familiensplan.plan.PlanStatus.ACTIVE;
import static dk.familiensplan.plan.PlanStatus.CLOSED;
import static dk.familiensplan.plan.PlanStatus.DRAFT;
import static dk.familiensplan.plan.PlanStatus.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.AgeOfConsent;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.BasisInLaw;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.GivenConsent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.KeptFrom;
import dk.familiensplan.consent.LegalBasisId;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each verb of a plan asks for: where the plan is in its life, and who and what it is about. */
class PlanVerbsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SealedPersonNumbers NUMBERS =
            new SealedPersonNumbers(new byte[SealedPersonNumbers.KEY_LENGTH]);
    private static final PersonNumber BRUNO = PersonNumber.parse("2509479989").orElseThrow();
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final AgencyId PSYCHIATRY = new AgencyId("psychiatry-1099");
    private static final MemberId MOTHER = new MemberId(new UUID(1, 1));
    private static final MemberId FATHER = new MemberId(new UUID(1, 2));
    private static final MemberId EMIL = new MemberId(new UUID(1, 3));
    private static final MemberId STRANGER = new MemberId(new UUID(1, 9));
    private static final GoalId GOAL = new GoalId(new UUID(2, 1));
    private static final InterventionId MENTOR = new InterventionId(new UUID(3, 1));
    private static final DeadlineId TERM = new DeadlineId(new UUID(4, 1));
    private static final ConsentId YES = new ConsentId(new UUID(5, 1));
    private static final LegalBasisId BASIS = new LegalBasisId(new UUID(6, 1));

    private enum Verb {
        ADD_GOAL(plan -> plan.addGoal(goal(2, "Mere tid"), LATER), DRAFT, ACTIVE, PAUSED),
        CHANGE_GOAL(plan -> plan.changeGoal(goal(1, "Ro hver aften"), LATER), DRAFT, ACTIVE, PAUSED),
        END_GOAL(plan -> plan.endGoal(GOAL, GoalOutcome.REACHED, "Nået", TODAY, LATER), ACTIVE, PAUSED),
        EVALUATE_GOAL(
                plan -> plan.evaluateGoal(
                        GOAL, new EvaluationId(new UUID(2, 5)), 1, EvaluatedBy.FAMILY, TODAY, null, null, LATER),
                ACTIVE,
                PAUSED),
        AGREE(plan -> plan.agree(agreement(MOTHER, GOAL), LATER), DRAFT, ACTIVE, PAUSED),
        ADD_INTERVENTION(plan -> plan.addIntervention(intervention(2, MOTHER), LATER), DRAFT, ACTIVE, PAUSED),
        CHANGE_INTERVENTION(plan -> plan.changeIntervention(intervention(1, MOTHER), LATER), DRAFT, ACTIVE, PAUSED),
        TURN_INTERVENTION(
                plan -> plan.turnIntervention(MENTOR, InterventionState.ENDED, "Slut", LATER), ACTIVE, PAUSED),
        ADD_MEMBER(plan -> plan.addMember(member(4, "Alma", null), NUMBERS, LATER), DRAFT, ACTIVE, PAUSED),
        CHANGE_MEMBER(plan -> plan.changeMember(member(1, "Rikke Toft", null), NUMBERS, LATER), DRAFT, ACTIVE, PAUSED),
        MEMBER_LEAVES(plan -> plan.memberLeaves(MOTHER, TODAY, "Flyttet", LATER), ACTIVE, PAUSED),
        ADD_PARTICIPATION(plan -> plan.addParticipation(part(PSYCHIATRY), LATER), DRAFT, ACTIVE, PAUSED),
        CHANGE_PARTICIPATION(plan -> plan.changeParticipation(part(JOB_CENTRE), LATER), DRAFT, ACTIVE, PAUSED),
        START_DEADLINE(plan -> plan.startDeadline(term(2, TODAY.plusMonths(4)), LATER), DRAFT, ACTIVE, PAUSED),
        MEET_DEADLINE(plan -> plan.meetDeadline(TERM, TODAY, null, LATER), DRAFT, ACTIVE, PAUSED),
        FOLLOW_UP(plan -> plan.recordFollowUp(followUp(TODAY), LATER), ACTIVE, PAUSED),
        HAND_TO(plan -> plan.handTo(new CoordinatorId("mads"), LATER), DRAFT, ACTIVE, PAUSED),
        PEOPLE_LEFT(plan -> plan.peopleLeft(LATER), ACTIVE, PAUSED),
        PEOPLE_JOINED(plan -> plan.peopleJoined(Optional.empty(), LATER), ACTIVE, PAUSED),
        GIVE_CONSENT(plan -> give(plan, answer(2, MOTHER, Topic.FINANCES, Answer.YES, MOTHER)), DRAFT, ACTIVE, PAUSED),
        CHOOSE_BASIS(plan -> plan.chooseBasis(basis(2, MOTHER, JOB_CENTRE), "karen", LATER), DRAFT, ACTIVE, PAUSED),
        PAUSE(plan -> plan.pause("Ferie", LATER), ACTIVE),
        RESUME(plan -> plan.resume("Hjemme", LATER), PAUSED),
        CLOSE(plan -> plan.close("Slut", LATER), ACTIVE, PAUSED),
        EVERYBODY_LEFT(plan -> plan.everybodyLeft("Samlet", LATER), ACTIVE, PAUSED),
        REOPEN(plan -> plan.reopen("Nyt", LATER), CLOSED);

        private final Consumer<FamilyPlan> does;
        private final Set<PlanStatus> where;

        Verb(Consumer<FamilyPlan> does, PlanStatus first, PlanStatus... others) {
            this.does = does;
            this.where = EnumSet.of(first, others);
        }
    }

    static Stream<Arguments> verbsAndStatuses() {
        return Arrays.stream(Verb.values())
                .flatMap(verb -> Arrays.stream(PlanStatus.values()).map(status -> Arguments.of(verb, status)));
    }

    @ParameterizedTest
    @MethodSource("verbsAndStatuses")
    void changesThePlanWhereItsLifeAllowsItAndNowhereElse(Verb verb, PlanStatus status) {
        FamilyPlan plan = plan(status);

        Throwable refusal = catchThrowable(() -> verb.does.accept(plan));

        if (verb.where.contains(status)) {
            assertThat(refusal).isNull();
            assertThat(plan.updatedAt()).isEqualTo(LATER);
        } else {
            assertThat(refusal).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                    .isEqualTo(PlanRule.STATUS_ALLOWS_CHANGE));
            assertThat(plan.updatedAt()).isEqualTo(NOW);
        }
    }

    @Test
    void takesEachIdOnce() {
        FamilyPlan plan = plan(ACTIVE);

        breaks(PlanRule.ID_USED_ONCE, () -> plan.addGoal(goal(1, "Igen"), LATER));
        breaks(PlanRule.ID_USED_ONCE, () -> plan.addIntervention(intervention(1, MOTHER), LATER));
        breaks(PlanRule.ID_USED_ONCE, () -> plan.addMember(member(1, "Igen", null), NUMBERS, LATER));
        breaks(PlanRule.ID_USED_ONCE, () -> plan.startDeadline(term(1, TODAY), LATER));
        breaks(PlanRule.ID_USED_ONCE, () -> give(plan, answer(1, MOTHER, Topic.HOUSING, Answer.YES, MOTHER)));
        breaks(PlanRule.ID_USED_ONCE, () -> plan.chooseBasis(basis(1, MOTHER, JOB_CENTRE), "karen", LATER));
        plan.agree(agreement(MOTHER, GOAL), LATER);
        breaks(PlanRule.ID_USED_ONCE, () -> plan.agree(agreement(MOTHER, GOAL), LATER));
        breaks(PlanRule.AGENCY_IN_PLAN_ONCE, () -> plan.addParticipation(part(JOB_CENTRE), LATER));
    }

    @Test
    void isAboutWhatIsInThePlanAlone() {
        FamilyPlan plan = plan(ACTIVE);
        MemberId stranger = STRANGER;

        breaks(PlanRule.MEMBER_IN_PLAN, () -> plan.addIntervention(intervention(2, stranger), LATER));
        breaks(PlanRule.MEMBER_IN_PLAN, () -> plan.changeIntervention(intervention(1, stranger), LATER));
        breaks(PlanRule.MEMBER_IN_PLAN, () -> plan.agree(agreement(stranger, GOAL), LATER));
        breaks(PlanRule.MEMBER_IN_PLAN, () -> give(plan, answer(2, stranger, Topic.HOUSING, Answer.YES, stranger)));
        breaks(PlanRule.MEMBER_IN_PLAN, () -> plan.chooseBasis(basis(2, stranger, JOB_CENTRE), "karen", LATER));
        breaks(PlanRule.AGENCY_TAKES_PART, () -> plan.chooseBasis(basis(2, MOTHER, PSYCHIATRY), "karen", LATER));
        breaks(PlanRule.GOAL_IN_PLAN, () -> plan.agree(agreement(MOTHER, new GoalId(new UUID(2, 9))), LATER));
        breaks(
                PlanRule.GOAL_IN_PLAN,
                () -> plan.endGoal(new GoalId(new UUID(2, 9)), GoalOutcome.REACHED, "Nået", TODAY, LATER));
        breaks(
                PlanRule.INTERVENTION_IN_PLAN,
                () -> plan.turnIntervention(
                        new InterventionId(new UUID(3, 9)), InterventionState.ENDED, "Slut", LATER));
        breaks(PlanRule.MEMBER_KNOWN, () -> plan.memberLeaves(stranger, TODAY, "Flyttet", LATER));
        breaks(PlanRule.PARTICIPATION_IN_PLAN, () -> plan.changeParticipation(part(PSYCHIATRY), LATER));
        breaks(PlanRule.DEADLINE_IN_PLAN, () -> plan.meetDeadline(new DeadlineId(new UUID(4, 9)), TODAY, null, LATER));
        breaks(PlanRule.BASIS_IN_PLAN, () -> plan.endBasis(new LegalBasisId(new UUID(6, 9)), LATER));
        breaks(PlanRule.CONSENT_IN_PLAN, () -> plan.withdrawConsent(new ConsentId(new UUID(5, 9)), LATER));
    }

    @Test
    void takesNoDayToComeForOneThatHasBeen() {
        FamilyPlan plan = plan(ACTIVE);
        LocalDate tomorrow = TODAY.plusDays(1);

        breaks(PlanRule.DAY_LIES_BEHIND, () -> plan.endGoal(GOAL, GoalOutcome.REACHED, "Nået", tomorrow, LATER));
        breaks(PlanRule.DAY_LIES_BEHIND, () -> plan.memberLeaves(MOTHER, tomorrow, "Flyttet", LATER));
        breaks(PlanRule.DAY_LIES_BEHIND, () -> plan.endParticipation(JOB_CENTRE, tomorrow, "Slut", LATER));
        breaks(PlanRule.DAY_LIES_BEHIND, () -> plan.meetDeadline(TERM, tomorrow, null, LATER));
        breaks(PlanRule.DAY_LIES_BEHIND, () -> plan.recordFollowUp(followUp(tomorrow), LATER));
    }

    @Test
    void runsForward() {
        FamilyPlan plan = plan(ACTIVE);

        breaks(PlanRule.PERIOD_RUNS_FORWARD, () -> plan.startDeadline(term(2, TODAY.minusDays(1)), LATER));
        breaks(
                PlanRule.PERIOD_RUNS_FORWARD,
                () -> plan.chooseBasis(
                        basis(2, MOTHER, JOB_CENTRE, new Period(TODAY, TODAY.minusDays(1))), "karen", LATER));
        breaks(
                PlanRule.PERIOD_RUNS_FORWARD,
                () -> give(
                        plan,
                        new PlanContent.OfConsent(
                                new ConsentId(new UUID(5, 2)),
                                MOTHER,
                                JOB_CENTRE,
                                Topic.HOUSING,
                                Answer.YES,
                                Extent.FULL,
                                HowGiven.ORALLY,
                                new Period(TODAY, TODAY.minusDays(1)))));
    }

    @Test
    void holdsAPersonOnceAndOnlyWhileItIsInUse() {
        FamilyPlan plan = plan(ACTIVE);
        plan.addMember(member(4, "Bruno", BRUNO), NUMBERS, LATER);

        breaks(PlanRule.PERSON_IN_PLAN_ONCE, () -> plan.addMember(member(5, "Igen", BRUNO), NUMBERS, LATER));
        plan.memberLeaves(new MemberId(new UUID(1, 4)), TODAY, "Flyttet", LATER);
        plan.addMember(member(5, "Igen", BRUNO), NUMBERS, LATER);
        breaks(PlanRule.PERSON_IN_PLAN_ONCE, () -> plan.changeMember(member(1, "Rikke", BRUNO), NUMBERS, LATER));
    }

    @Test
    void letsWhoAnswersSayYesAndNobodyElse() {
        FamilyPlan plan = plan(ACTIVE);

        breaks(
                PlanRule.ANSWERED_BY_WHO_ANSWERS,
                () -> give(plan, answer(2, MOTHER, Topic.HOUSING, Answer.YES, FATHER)));
        breaks(PlanRule.ANSWERED_BY_WHO_ANSWERS, () -> give(plan, answer(2, MOTHER, Topic.HOUSING, Answer.YES)));
        give(plan, answer(2, EMIL, Topic.SCHOOL, Answer.YES, MOTHER));
        assertThat(standing(plan, EMIL))
                .singleElement()
                .extracting(GivenConsent::givenBy)
                .isEqualTo(Set.of(MOTHER));

        give(plan, answer(3, EMIL, Topic.SCHOOL, Answer.YES, FATHER));

        assertThat(standing(plan, EMIL))
                .singleElement()
                .extracting(GivenConsent::givenBy)
                .isEqualTo(Set.of(MOTHER, FATHER));
    }

    @Test
    void letsTheNewerAnswerTakeThePlaceOfTheOlderToTheSameQuestionAlone() {
        FamilyPlan plan = plan(ACTIVE);
        give(plan, answer(2, MOTHER, Topic.HOUSING, Answer.YES, MOTHER));

        give(plan, answer(3, MOTHER, Topic.WORK, Answer.NO, MOTHER));

        assertThat(standing(plan, MOTHER))
                .extracting(given -> given.topic() + " " + given.answer())
                .containsExactlyInAnyOrder("HOUSING YES", "WORK NO");
    }

    @Test
    void letsWhoAnswersTakeItBackAndNobodyElse() {
        FamilyPlan plan = plan(ACTIVE);

        breaks(PlanRule.CONSENT_IN_PLAN, () -> plan.withdrawConsentAs(FATHER, YES, AgeOfConsent.DANISH, LATER));
        plan.keepFrom(ItemKind.CONSENT, YES.value(), null, Set.of(FATHER), "karen", LATER);
        plan.withdrawConsentAs(MOTHER, YES, AgeOfConsent.DANISH, LATER);

        assertThat(plan.consents())
                .filteredOn(given -> given.id().equals(YES))
                .allSatisfy(given -> assertThat(given.withdrawnAt()).isEqualTo(LATER));
    }

    @Test
    void letsNobodyTakeBackForAChildWhatIsKeptFromThem() {
        FamilyPlan plan = plan(ACTIVE);
        give(plan, answer(2, EMIL, Topic.SCHOOL, Answer.YES, MOTHER));
        ConsentId ofEmil = new ConsentId(new UUID(5, 2));
        plan.keepFrom(ItemKind.CONSENT, ofEmil.value(), null, Set.of(FATHER), "karen", LATER);

        breaks(PlanRule.CONSENT_IN_PLAN, () -> plan.withdrawConsentAs(FATHER, ofEmil, AgeOfConsent.DANISH, LATER));
        plan.withdrawConsentAs(MOTHER, ofEmil, AgeOfConsent.DANISH, LATER);
    }

    @Test
    void keepsAnItemFromExactlyThoseWhoAreNamed() {
        FamilyPlan plan = plan(ACTIVE);
        UUID mentor = MENTOR.value();

        plan.keepFrom(ItemKind.INTERVENTION, mentor, null, Set.of(FATHER, EMIL), "karen", LATER);
        plan.keepFrom(ItemKind.GOAL, GOAL.value(), null, Set.of(EMIL), "karen", LATER);
        plan.keepFrom(ItemKind.INTERVENTION, mentor, null, Set.of(FATHER), "karen", LATER);

        assertThat(plan.keptFrom())
                .containsExactlyInAnyOrder(
                        new KeptFrom(ItemKind.INTERVENTION, mentor, FATHER),
                        new KeptFrom(ItemKind.GOAL, GOAL.value(), EMIL));
        breaks(
                PlanRule.NOT_KEPT_FROM_ITS_OWN,
                () -> plan.keepFrom(ItemKind.INTERVENTION, mentor, null, Set.of(MOTHER), "karen", LATER));
        breaks(
                PlanRule.NOT_KEPT_FROM_ITS_OWN,
                () -> plan.keepFrom(ItemKind.MEMBER, EMIL.value(), null, Set.of(EMIL), "karen", LATER));
        breaks(
                PlanRule.NOT_KEPT_FROM_ITS_OWN,
                () -> plan.keepFrom(ItemKind.NOTIFICATION, mentor, EMIL, Set.of(EMIL), "karen", LATER));
        breaks(
                PlanRule.MEMBER_IN_PLAN,
                () -> plan.keepFrom(ItemKind.GOAL, GOAL.value(), null, Set.of(STRANGER), "karen", LATER));
        for (ItemKind kind : List.of(ItemKind.MEMBER, ItemKind.GOAL, ItemKind.INTERVENTION, ItemKind.CONSENT)) {
            breaks(
                    PlanRule.ITEM_IN_PLAN,
                    () -> plan.keepFrom(kind, new UUID(9, 9), null, Set.of(EMIL), "karen", LATER));
        }
    }

    @Test
    void endsALawThatWasChosenOnce() {
        FamilyPlan plan = plan(ACTIVE);

        plan.endBasis(BASIS, LATER);

        breaks(PlanRule.BASIS_ENDED_ONCE, () -> plan.endBasis(BASIS, LATER));
    }

    @Test
    void isOfAYoungPersonWhereItIsAYouthPlan() {
        FamilyPlan withoutOne = open(PlanType.YOUTH, LocalDate.of(2014, 3, 1));
        FamilyPlan withOne = open(PlanType.YOUTH, LocalDate.of(2010, 3, 1));

        breaks(PlanRule.YOUTH_PLAN_HAS_YOUNG_PERSON, () -> withoutOne.activate(LATER));
        withOne.activate(LATER);
    }

    @Test
    void withdrawsWithTheOneWhoLeavesOrEndsAndWithNobodyElse() {
        FamilyPlan left = plan(ACTIVE);
        give(left, answer(2, FATHER, Topic.HOUSING, Answer.YES, FATHER));
        left.memberLeaves(MOTHER, TODAY, "Flyttet", LATER);

        assertThat(left.consents())
                .extracting(given -> given.member().equals(MOTHER) + " " + (given.withdrawnAt() != null))
                .containsExactlyInAnyOrder("true true", "false false");

        FamilyPlan ended = plan(ACTIVE);
        ended.addParticipation(part(PSYCHIATRY), LATER);
        ended.endParticipation(PSYCHIATRY, TODAY, "Slut", LATER);

        assertThat(ended.consents())
                .allSatisfy(given -> assertThat(given.withdrawnAt()).isNull());
    }

    @Test
    void endsAnAgencysPartWhenItsWorkHasEnded() {
        FamilyPlan plan = plan(ACTIVE);

        breaks(PlanRule.AGENCY_HAS_ENDED_ITS_WORK, () -> plan.endParticipation(JOB_CENTRE, TODAY, "Slut", LATER));
        breaks(
                PlanRule.PERIOD_RUNS_FORWARD,
                () -> plan.endParticipation(JOB_CENTRE, TODAY.minusDays(1), "Slut", LATER));
        plan.turnIntervention(MENTOR, InterventionState.ENDED, "Slut", LATER);
        plan.endParticipation(JOB_CENTRE, TODAY, "Slut", LATER);

        assertThat(plan.isJoinedBy(JOB_CENTRE)).isFalse();
    }

    @Test
    void endsAnInterventionOnTheDayThatItIsEnded() {
        FamilyPlan plan = plan(ACTIVE);

        plan.turnIntervention(MENTOR, InterventionState.ENDED, "Slut", LATER);

        Intervention ended = plan.interventions().get(0);
        assertThat(ended.until()).contains(TODAY);
        assertThat(ended.stateReason()).contains("Slut");
        breaks(
                PlanRule.INTERVENTION_STATE_ALLOWS,
                () -> plan.turnIntervention(MENTOR, InterventionState.RUNNING, null, LATER));
    }

    @Test
    void leavesAGoalThatHasEndedAsItIs() {
        FamilyPlan plan = plan(ACTIVE);
        plan.endGoal(GOAL, GoalOutcome.REACHED, "Nået", TODAY, LATER);

        breaks(PlanRule.GOAL_ENDED, () -> plan.changeGoal(goal(1, "Ro hver aften"), LATER));
        breaks(PlanRule.GOAL_ENDED, () -> plan.endGoal(GOAL, GoalOutcome.GIVEN_UP, "Igen", TODAY, LATER));
    }

    @Test
    void opensNoDraftThatContradictsItself() {
        PlanContent.OfMember rikke = member(1, "Rikke", null);
        PlanContent.OfGoal ro = goal(1, "Ro");
        PlanContent.OfIntervention mentor = intervention(1, MOTHER);
        PlanContent.OfConsent yes = answer(1, MOTHER, Topic.WORK, Answer.YES, MOTHER);
        PlanContent.OfConsent otherwise = answer(1, MOTHER, Topic.HOUSING, Answer.YES, MOTHER);

        breaks(PlanRule.ID_USED_ONCE, () -> draft(List.of(rikke, rikke), List.of(ro), List.of(), List.of()));
        breaks(PlanRule.ID_USED_ONCE, () -> draft(List.of(rikke), List.of(ro, ro), List.of(), List.of()));
        breaks(PlanRule.ID_USED_ONCE, () -> draft(List.of(rikke), List.of(ro), List.of(mentor, mentor), List.of()));
        breaks(PlanRule.ID_USED_ONCE, () -> draft(List.of(rikke), List.of(ro), List.of(), List.of(yes, otherwise)));
        breaks(
                PlanRule.ONE_ANSWER_FOR_A_DAY,
                () -> draft(
                        List.of(rikke),
                        List.of(ro),
                        List.of(),
                        List.of(yes, answer(2, MOTHER, Topic.WORK, Answer.NO, MOTHER))));
        breaks(
                PlanRule.MEMBER_IN_PLAN,
                () -> draft(List.of(rikke), List.of(ro), List.of(intervention(1, FATHER)), List.of()));
        breaks(
                PlanRule.MEMBER_IN_PLAN,
                () -> draft(
                        List.of(rikke),
                        List.of(ro),
                        List.of(),
                        List.of(answer(1, MOTHER, Topic.WORK, Answer.YES, FATHER))));
    }

    @Test
    void keepsInADraftWhatIsStillWantedAndDropsTheRest() {
        FamilyPlan plan = plan(DRAFT);
        plan.keepFrom(ItemKind.GOAL, GOAL.value(), null, Set.of(FATHER), "karen", LATER);
        plan.agree(agreement(MOTHER, GOAL), LATER);

        plan.replaceDraft(
                new PlanContent(
                        PlanType.FAMILY,
                        "Toft",
                        null,
                        List.of(member(5, "Alma", null), member(1, "Rikke Toft", null)),
                        List.of(goal(7, "Mere tid")),
                        List.of(intervention(1, MOTHER)),
                        List.of(part(JOB_CENTRE)),
                        List.of(answer(1, MOTHER, Topic.WORK, Answer.NO, MOTHER))),
                NUMBERS,
                LATER);

        assertThat(plan.members()).extracting(Member::name).containsExactly("Alma", "Rikke Toft");
        assertThat(plan.goals()).extracting(Goal::words).containsExactly("Mere tid");
        assertThat(plan.agreements()).isEmpty();
        assertThat(plan.keptFrom()).isEmpty();
        assertThat(plan.interventions()).hasSize(1);
        assertThat(plan.consents()).extracting(GivenConsent::answer).containsExactly(Answer.NO);
        assertThat(plan.bases()).hasSize(1);
        plan.replaceDraft(
                new PlanContent(
                        PlanType.FAMILY,
                        "Toft",
                        null,
                        List.of(member(5, "Alma", null)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                NUMBERS,
                LATER);
        assertThat(plan.bases()).isEmpty();
    }

    private static FamilyPlan draft(
            List<PlanContent.OfMember> members,
            List<PlanContent.OfGoal> goals,
            List<PlanContent.OfIntervention> interventions,
            List<PlanContent.OfConsent> consents) {
        return FamilyPlan.open(
                new PlanId(new UUID(7, 2)),
                "0999",
                new CoordinatorId("karen"),
                new PlanContent(
                        PlanType.FAMILY,
                        "Toft",
                        null,
                        members,
                        goals,
                        interventions,
                        List.of(part(JOB_CENTRE)),
                        consents),
                NUMBERS,
                NOW);
    }

    private static FamilyPlan plan(PlanStatus status) {
        FamilyPlan plan = open(PlanType.FAMILY, LocalDate.of(2014, 3, 1));
        plan.startDeadline(term(1, TODAY.plusMonths(1)), NOW);
        plan.chooseBasis(basis(1, MOTHER, JOB_CENTRE), "karen", NOW);
        if (status != DRAFT) {
            plan.activate(NOW);
        }
        if (status == PAUSED) {
            plan.pause("Ferie", NOW);
        }
        if (status == CLOSED) {
            plan.close("Slut", NOW);
        }
        return plan;
    }

    private static FamilyPlan open(PlanType type, LocalDate emilBorn) {
        return FamilyPlan.open(
                new PlanId(new UUID(7, 1)),
                "0999",
                new CoordinatorId("karen"),
                new PlanContent(
                        type,
                        "Toft",
                        null,
                        List.of(
                                member(1, "Rikke", null),
                                member(2, "Jonas", null),
                                new PlanContent.OfMember(
                                        EMIL, "Emil", null, emilBorn, Relation.CHILD, ContactDetails.NONE, Set.of())),
                        List.of(goal(1, "Ro om aftenen")),
                        List.of(intervention(1, MOTHER)),
                        List.of(part(JOB_CENTRE)),
                        List.of(answer(1, MOTHER, Topic.WORK, Answer.YES, MOTHER))),
                NUMBERS,
                NOW);
    }

    private static PlanContent.OfMember member(int id, String name, @Nullable PersonNumber number) {
        return new PlanContent.OfMember(
                new MemberId(new UUID(1, id)),
                name,
                number,
                LocalDate.of(1990, 5, 1),
                Relation.CUSTODY_HOLDER,
                ContactDetails.NONE,
                Set.of());
    }

    private static PlanContent.OfGoal goal(int id, String words) {
        GoalScale scale = GoalScale.of(Map.of(-2, "meget mindre", -1, "mindre", 0, "ventet", 1, "mere", 2, "meget"));
        return new PlanContent.OfGoal(new GoalId(new UUID(2, id)), null, Topic.WORK, words, 1, scale, null);
    }

    private static PlanContent.OfAgreement agreement(MemberId member, GoalId goal) {
        return new PlanContent.OfAgreement(new AgreementId(new UUID(8, 1)), member, goal, TODAY, HowGiven.ORALLY);
    }

    private static PlanContent.OfIntervention intervention(int id, MemberId member) {
        return new PlanContent.OfIntervention(
                new InterventionId(new UUID(3, id)),
                JOB_CENTRE,
                member,
                Topic.WORK,
                "Mentor",
                new LegalReference("Lov om en aktiv beskæftigelsesindsats", "§ 167", "lab-167", "15"),
                "Jobcentret",
                "Lars Bundgaard",
                TODAY,
                TODAY.plusMonths(2),
                null,
                null,
                null,
                null,
                null,
                InterventionState.RUNNING);
    }

    private static PlanContent.OfParticipation part(AgencyId agency) {
        return new PlanContent.OfParticipation(agency, null, null);
    }

    private static PlanContent.OfDeadline term(int id, LocalDate dueOn) {
        return new PlanContent.OfDeadline(
                new DeadlineId(new UUID(4, id)), null, null, "Undersøgelse", "Barnets lov", "§ 20", TODAY, dueOn);
    }

    private static PlanContent.OfFollowUp followUp(LocalDate heldOn) {
        return new PlanContent.OfFollowUp(
                new FollowUpId(new UUID(4, 8)), heldOn, "Alle", "Ro", heldOn.plusMonths(3), "Det går godt");
    }

    private static PlanContent.OfConsent answer(
            int id, MemberId member, Topic topic, Answer answer, MemberId... givenBy) {
        return new PlanContent.OfConsent(
                new ConsentId(new UUID(5, id)),
                member,
                JOB_CENTRE,
                topic,
                answer,
                Extent.FULL,
                HowGiven.ORALLY,
                Period.OPEN,
                Set.of(givenBy),
                null);
    }

    private static void give(FamilyPlan plan, PlanContent.OfConsent answer) {
        plan.giveConsent(answer, AgeOfConsent.DANISH, "karen", LATER);
    }

    private static List<GivenConsent> standing(FamilyPlan plan, MemberId member) {
        return plan.consents().stream()
                .filter(given -> given.member().equals(member) && given.standsAt(LATER))
                .toList();
    }

    private static PlanContent.OfBasis basis(int id, MemberId member, AgencyId agency) {
        return basis(id, member, agency, Period.OPEN);
    }

    private static PlanContent.OfBasis basis(int id, MemberId member, AgencyId agency, Period period) {
        BasisInLaw law =
                new BasisInLaw("a", "Lov", "§ 1", "Ord", "Words", "kilde", Set.of(), Set.of(), Set.of(Purpose.SHARE));
        return new PlanContent.OfBasis(
                new LegalBasisId(new UUID(6, id)), member, agency, law, Set.of(Topic.SAFETY), period, "Fordi");
    }

    private static void breaks(PlanRule rule, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
