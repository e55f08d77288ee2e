package dk.familiensplan.home;

import static dk.familiensplan.home.HomeTreatment.EXAMPLE;
import static dk.familiensplan.home.HomeTreatment.MORNING;
import static dk.familiensplan.home.HomeTreatment.NOW;
import static dk.familiensplan.home.HomeTreatment.SOEVANG;
import static dk.familiensplan.home.HomeTreatment.TERMS;
import static dk.familiensplan.home.HomeTreatment.askedOf;
import static dk.familiensplan.home.HomeTreatment.directory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.home.HomeTreatmentReferral.Ending;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HomeTreatmentReferralTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(12));

    @Test
    void asksAllThatAreOpenWhenNobodyIsChosen() {
        HomeTreatmentReferral referral = askedOf();

        assertThat(referral.state()).isEqualTo(ReferralState.ASKING);
        assertThat(referral.asks()).extracting(TeamAsk::team).containsExactly(EXAMPLE, SOEVANG);
        assertThat(referral.nextClock()).contains(NOW.plus(TERMS.answerWithin()));
    }

    @Test
    void givesThePlaceToTheFirstYesAndLetsTheOthersGo() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);

        answer(referral, SOEVANG, CapacityAnswer.HAS_CAPACITY, LATER);

        assertThat(referral.state()).isEqualTo(ReferralState.RESERVED);
        assertThat(referral.team()).contains(SOEVANG);
        assertThat(standing(referral, EXAMPLE)).isEqualTo(TeamStanding.RELEASED);
        assertThat(referral.nextClock()).contains(LATER.plus(TERMS.reservedFor()));
        assertThat(referral.timeToYes()).contains(Duration.ofMinutes(12));
    }

    @Test
    void tellsTheSecondYesThatAnotherWasFirst() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);
        answer(referral, SOEVANG, CapacityAnswer.HAS_CAPACITY, LATER);

        assertBreaks(HomeRule.FIRST_YES_WINS, () -> answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, LATER));
    }

    @Test
    void knowsThePatientOnlyWhereThePlaceIs() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);
        referral.patientGiven(NOW);
        assertThat(referral.mayKnowPatient(EXAMPLE)).isFalse();

        answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, LATER);

        assertThat(referral.mayKnowPatient(EXAMPLE)).isTrue();
        assertThat(referral.mayKnowPatient(SOEVANG)).isFalse();
    }

    @Test
    void forgetsThePatientWhereThePlaceIsNoMore() {
        HomeTreatmentReferral referral = reservedBy(EXAMPLE);
        referral.patientGiven(LATER);

        referral.passTime(directory(), TERMS, LATER.plus(TERMS.reservedFor()));

        assertThat(referral.mayKnowPatient(EXAMPLE)).isFalse();
    }

    @Test
    void asksTheNextTeamsWhenNobodyAnswersInTime() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE);
        Instant late = NOW.plus(TERMS.answerWithin());

        assertThat(referral.passTime(directory(), TERMS, late.minusSeconds(1))).isFalse();
        assertThat(referral.passTime(directory(), TERMS, late)).isTrue();

        assertThat(standing(referral, EXAMPLE)).isEqualTo(TeamStanding.LAPSED);
        assertThat(standing(referral, SOEVANG)).isEqualTo(TeamStanding.ASKED);
        assertThat(referral.state()).isEqualTo(ReferralState.ASKING);
        assertBreaks(HomeRule.ANSWERED_IN_TIME, () -> answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, late));
    }

    @Test
    void takesNoAnswerAtTheVeryInstantWhenTheTimeIsUp() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE);

        assertBreaks(
                HomeRule.ANSWERED_IN_TIME,
                () -> answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, NOW.plus(TERMS.answerWithin())));
    }

    @Test
    void saysThatNobodyAnsweredWhenThereIsNobodyLeftToAsk() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);

        referral.passTime(directory(), TERMS, NOW.plus(TERMS.answerWithin()));

        assertThat(referral.state()).isEqualTo(ReferralState.UNANSWERED);
        assertThat(referral.nextClock()).isEmpty();
        assertThat(referral.news()).extracting(Step::kind).endsWith(Step.Kind.NOBODY_ANSWERED);
    }

    @Test
    void goesOnAtOnceWhenAllHaveSaidNo() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE);

        answer(referral, EXAMPLE, CapacityAnswer.NONE, LATER);
        assertThat(standing(referral, SOEVANG)).isEqualTo(TeamStanding.ASKED);
        answer(referral, SOEVANG, CapacityAnswer.NONE, LATER);

        assertThat(referral.state()).isEqualTo(ReferralState.UNANSWERED);
        assertBreaks(HomeRule.STILL_ASKED, () -> answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, LATER));
    }

    @Test
    void letsATeamWithAWaitingListSayYesLater() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);
        answer(referral, EXAMPLE, CapacityAnswer.WAITING_LIST, LATER);
        answer(referral, SOEVANG, CapacityAnswer.NONE, LATER);
        assertThat(referral.state()).isEqualTo(ReferralState.UNANSWERED);

        answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, LATER.plus(Duration.ofHours(5)));

        assertThat(referral.team()).contains(EXAMPLE);
    }

    @Test
    void givesTimeToLookCloserOnce() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE);

        answer(referral, EXAMPLE, CapacityAnswer.MUST_ASSESS, LATER);

        assertThat(referral.nextClock()).contains(LATER.plus(TERMS.answerWithin()));
        assertBreaks(HomeRule.ASSESSED_ONCE, () -> answer(referral, EXAMPLE, CapacityAnswer.MUST_ASSESS, LATER));
    }

    @Test
    void startsTheClockOfAClosedTeamWhenItOpens() {
        HomeTreatmentReferral referral = askedOf(MORNING);

        // Noon in Denmark, and half an hour.
        assertThat(referral.nextClock()).contains(Instant.parse("2026-11-23T11:30:00Z"));
    }

    @Test
    void freesThePlaceWhenItIsHeldTooLongAndAsksTheOthersAgain() {
        HomeTreatmentReferral referral = reservedBy(EXAMPLE);
        Instant expiry = LATER.plus(TERMS.reservedFor());

        assertThat(referral.passTime(directory(), TERMS, expiry)).isTrue();

        assertThat(referral.state()).isEqualTo(ReferralState.ASKING);
        assertThat(referral.team()).isEmpty();
        assertThat(standing(referral, EXAMPLE)).isEqualTo(TeamStanding.EXPIRED);
        assertThat(standing(referral, SOEVANG)).isEqualTo(TeamStanding.ASKED);
        assertBreaks(HomeRule.CONFIRMED_IN_TIME, () -> referral.takeHome(EXAMPLE, expiry));
    }

    @Test
    void refusesToTakeHomeAtTheVeryInstantWhenThePlaceIsFree() {
        HomeTreatmentReferral referral = reservedBy(EXAMPLE);
        referral.patientGiven(LATER);

        assertBreaks(HomeRule.CONFIRMED_IN_TIME, () -> referral.takeHome(EXAMPLE, LATER.plus(TERMS.reservedFor())));
    }

    @Test
    void treatsNobodyWhomItDoesNotKnow() {
        HomeTreatmentReferral referral = reservedBy(EXAMPLE);

        assertBreaks(HomeRule.PATIENT_IS_KNOWN, () -> referral.takeHome(EXAMPLE, LATER));

        referral.patientGiven(LATER);
        referral.takeHome(EXAMPLE, LATER);
        assertThat(referral.state()).isEqualTo(ReferralState.AT_HOME);
    }

    @Test
    void letsOneOfCancellingAndTakingHomeHappen() {
        HomeTreatmentReferral cancelled = reservedBy(EXAMPLE);
        cancelled.patientGiven(LATER);
        cancelled.cancel("Patienten bliver", LATER);
        HomeTreatmentReferral taken = atHome();

        assertBreaks(HomeRule.NOT_CANCELLED, () -> cancelled.takeHome(EXAMPLE, LATER));
        assertBreaks(HomeRule.NOT_CANCELLED, () -> answer(cancelled, SOEVANG, CapacityAnswer.HAS_CAPACITY, LATER));
        assertBreaks(HomeRule.NOT_AT_HOME_YET, () -> taken.cancel("Patienten bliver", LATER));
        assertThat(cancelled.mayKnowPatient(EXAMPLE)).isFalse();
    }

    @Test
    void givesThePlaceBackToTheOthers() {
        HomeTreatmentReferral referral = reservedBy(EXAMPLE);

        referral.giveBack(EXAMPLE, directory(), TERMS, LATER);

        assertThat(standing(referral, SOEVANG)).isEqualTo(TeamStanding.ASKED);
        assertBreaks(HomeRule.STILL_ASKED, () -> answer(referral, EXAMPLE, CapacityAnswer.HAS_CAPACITY, LATER));
    }

    @Test
    void asksAgainOnlyWhenNobodyIsAsked() {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);
        assertBreaks(HomeRule.NOBODY_IS_ASKED, () -> referral.askAgain(List.of(), directory(), TERMS, LATER));
        referral.passTime(directory(), TERMS, NOW.plus(TERMS.answerWithin()));

        referral.askAgain(List.of(MORNING), directory(), TERMS, NOW.plus(TERMS.answerWithin()));

        assertThat(referral.state()).isEqualTo(ReferralState.ASKING);
        assertThat(standing(referral, MORNING)).isEqualTo(TeamStanding.ASKED);
    }

    @Test
    void closesOnceWithAnOutcome() {
        HomeTreatmentReferral referral = atHome();
        Ending shortened = new Ending(Outcome.STAY_SHORTENED, 5, null, "Færdigbehandlet");

        referral.close(EXAMPLE, shortened, LATER);

        assertThat(referral.state()).isEqualTo(ReferralState.CLOSED);
        assertThat(referral.mayKnowPatient(EXAMPLE)).isTrue();
        assertBreaks(HomeRule.TREATED_AT_HOME, () -> referral.close(EXAMPLE, shortened, LATER));
        assertBreaks(HomeRule.DAYS_BELONG_TO_SHORTENED, () -> new Ending(Outcome.READMITTED, 5, null, "Indlagt igen"));
    }

    @Test
    void keepsWhoAnswersForTheTreatmentWhenItChanges() {
        HomeTreatmentReferral referral = atHome();

        referral.change(
                Treatment.IV_FLUID, "1 liter dagligt", null, "Bagvagt, medicinsk afdeling", "99 99 10 21", LATER);

        assertThat(referral.askedFor().treatment()).isEqualTo(Treatment.IV_FLUID);
        assertThat(referral.askedFor().responsible()).isEqualTo("Bagvagt, medicinsk afdeling");
        assertThat(referral.state()).isEqualTo(ReferralState.AT_HOME);
    }

    @Test
    void refusesAQuestionThatTellsWhoItIs() {
        for (String number : List.of("2509479989", "250947-9989", "250947 9989", "070392-1VJ5")) {
            assertBreaks(HomeRule.ASK_NAMES_NOBODY, () -> HomeTreatment.antibiotics()
                    .changed(Treatment.OTHER, "Som aftalt om " + number, null, "Overlæge", "99 99 10 20"));
        }
    }

    @Test
    void refusesATeamThatCannotTreatThat() {
        assertBreaks(HomeRule.TEAM_CAN_TREAT, () -> askedOf(EXAMPLE, new AgencyId("jobcentre-0999")));
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertBreaks(HomeRule.END_AFTER_START, () -> HomeTreatment.antibiotics()
                .changed(Treatment.OTHER, "Sonde", LocalDate.of(2026, 11, 22), "Overlæge", "99 99 10 20"));
    }

    private static HomeTreatmentReferral reservedBy(AgencyId team) {
        HomeTreatmentReferral referral = askedOf(EXAMPLE, SOEVANG);
        answer(referral, team, CapacityAnswer.HAS_CAPACITY, LATER);
        return referral;
    }

    private static HomeTreatmentReferral atHome() {
        HomeTreatmentReferral referral = reservedBy(EXAMPLE);
        referral.patientGiven(LATER);
        referral.takeHome(EXAMPLE, LATER);
        return referral;
    }

    private static void answer(HomeTreatmentReferral referral, AgencyId team, CapacityAnswer answer, Instant at) {
        referral.answer(team, answer, directory(), TERMS, at);
    }

    private static TeamStanding standing(HomeTreatmentReferral referral, AgencyId team) {
        return referral.ask(team).orElseThrow().standing();
    }

    private static void assertBreaks(HomeRule rule, ThrowingCallable attempt) {
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(attempt).satisfies(broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
