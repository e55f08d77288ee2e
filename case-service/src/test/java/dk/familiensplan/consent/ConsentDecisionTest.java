package dk.familiensplan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Decision.AllowedByConsent;
import dk.familiensplan.consent.Decision.AllowedByLaw;
import dk.familiensplan.consent.Decision.AskFirst;
import dk.familiensplan.consent.Decision.Reason;
import dk.familiensplan.consent.Decision.Refused;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentDecisionTest {

    private static final MemberId RIKKE = new MemberId(UUID.randomUUID());
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final Instant MARCH = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-03T12:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isNoWhereNobodyWasAsked() {
        assertThat(share(Decisions.on(List.of()))).isEqualTo(new Refused(Reason.NOT_ASKED));
    }

    @Test
    void isYesByTheConsentThatSaysSo() {
        GivenConsent yes = given(MARCH, Answer.YES, Extent.FULL, null);

        assertThat(share(Decisions.on(List.of(yes)))).isEqualTo(new AllowedByConsent(yes.id()));
    }

    @Test
    void isWhatWasAnsweredLast() {
        GivenConsent yes = given(MARCH, Answer.YES, Extent.FULL, null);
        GivenConsent no = given(APRIL, Answer.NO, Extent.FULL, null);

        assertThat(share(Decisions.on(List.of(no, yes)))).isEqualTo(new Refused(Reason.SAID_NO));
    }

    @Test
    void doesNotBringAnOlderYesBackWhenANewerOneIsWithdrawn() {
        GivenConsent older = given(MARCH, Answer.YES, Extent.FULL, null);
        GivenConsent withdrawn = given(APRIL, Answer.YES, Extent.FULL, NOVEMBER.minusSeconds(1));

        assertThat(share(Decisions.on(List.of(older, withdrawn)))).isEqualTo(new Refused(Reason.WITHDRAWN));
    }

    @Test
    void isTheStricterOfTwoThatWereAnsweredInTheSameInstant() {
        GivenConsent yes = given(MARCH, Answer.YES, Extent.FULL, null);
        GivenConsent attendance = given(MARCH, Answer.YES, Extent.ATTENDANCE_ONLY, null);
        GivenConsent ask = given(MARCH, Answer.ASK, Extent.FULL, null);
        GivenConsent no = given(MARCH, Answer.NO, Extent.FULL, null);
        GivenConsent withdrawn = given(MARCH, Answer.YES, Extent.FULL, APRIL);

        assertThat(ofTheSameInstant(yes, attendance)).containsOnly(new Refused(Reason.ATTENDANCE_ONLY));
        assertThat(ofTheSameInstant(attendance, ask)).containsOnly(new AskFirst(ask.id()));
        assertThat(ofTheSameInstant(yes, ask)).containsOnly(new AskFirst(ask.id()));
        assertThat(ofTheSameInstant(ask, no)).containsOnly(new Refused(Reason.SAID_NO));
        assertThat(ofTheSameInstant(ask, withdrawn)).containsOnly(new Refused(Reason.WITHDRAWN));
        assertThat(ofTheSameInstant(yes, no)).containsOnly(new Refused(Reason.SAID_NO));
    }

    @Test
    void tellsTheTopicsThatAnAgencyMayKnowOf() {
        ConsentDecision decision = Decisions.on(List.of(given(MARCH, Answer.YES, Extent.FULL, null)));

        assertThat(decision.topics(RIKKE, JOB_CENTRE, Purpose.SHARE, NOVEMBER)).containsExactly(Topic.WORK);
        assertThat(decision.topicsToAskAbout(RIKKE, JOB_CENTRE, Purpose.SHARE, NOVEMBER))
                .isEmpty();
    }

    @Test
    void stillHeldBeforeItWasWithdrawn() {
        GivenConsent withdrawnLater = given(MARCH, Answer.YES, Extent.FULL, NOVEMBER);

        Decision before = Decisions.on(List.of(withdrawnLater))
                .decide(RIKKE, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOVEMBER.minusMillis(1));

        assertThat(before.allows()).isTrue();
    }

    @Test
    void tellsThatOneCannotAttendAndNoMore() {
        ConsentDecision decision = Decisions.on(List.of(given(MARCH, Answer.YES, Extent.ATTENDANCE_ONLY, null)));

        assertThat(decide(decision, Purpose.ATTENDANCE).allows()).isTrue();
        assertThat(decide(decision, Purpose.SHARE)).isEqualTo(new Refused(Reason.ATTENDANCE_ONLY));
        assertThat(decide(decision, Purpose.INTAKE)).isEqualTo(new Refused(Reason.ATTENDANCE_ONLY));
    }

    @Test
    void holdsWhatOneWantsToBeAskedAboutEachTime() {
        ConsentDecision decision = Decisions.on(List.of(given(MARCH, Answer.ASK, Extent.FULL, null)));

        assertThat(share(decision)).isInstanceOf(AskFirst.class);
        assertThat(share(decision).allows()).isFalse();
        assertThat(decision.topicsToAskAbout(RIKKE, JOB_CENTRE, Purpose.SHARE, NOVEMBER))
                .containsExactly(Topic.WORK);
        assertThat(decision.topics(RIKKE, JOB_CENTRE, Purpose.SHARE, NOVEMBER)).isEmpty();
    }

    @Test
    void letsAYesToOneMessageOpenThatOneAlone() {
        UUID message = UUID.randomUUID();
        ConsentDecision decision =
                Decisions.on(List.of(given(MARCH, Answer.ASK, Extent.FULL, null), only(message, APRIL, Answer.YES)));

        assertThat(decide(decision, message).allows()).isTrue();
        assertThat(decide(decision, UUID.randomUUID())).isInstanceOf(AskFirst.class);
        assertThat(share(decision)).isInstanceOf(AskFirst.class);
    }

    @Test
    void letsANoToOneMessageStopIt() {
        UUID message = UUID.randomUUID();
        ConsentDecision decision =
                Decisions.on(List.of(given(MARCH, Answer.ASK, Extent.FULL, null), only(message, APRIL, Answer.NO)));

        assertThat(decide(decision, message)).isEqualTo(new Refused(Reason.SAID_NO));
    }

    @Test
    void closesAMessageThatWasSaidYesToWhenTheStandingAnswerBecomesNo() {
        UUID message = UUID.randomUUID();
        ConsentDecision decision =
                Decisions.on(List.of(given(MARCH, Answer.NO, Extent.FULL, null), only(message, APRIL, Answer.YES)));

        assertThat(decide(decision, message)).isEqualTo(new Refused(Reason.SAID_NO));
    }

    @Test
    void opensNothingForGoodByAYesToOneMessage() {
        ConsentDecision decision = Decisions.on(List.of(only(UUID.randomUUID(), APRIL, Answer.YES)));

        assertThat(share(decision)).isEqualTo(new Refused(Reason.NOT_ASKED));
    }

    @Test
    void forgetsAnAnswerThatAnotherTookThePlaceOf() {
        GivenConsent replaced = superseded(given(MARCH, Answer.YES, Extent.FULL, null), APRIL);
        ConsentDecision decision = Decisions.on(List.of(replaced));

        assertThat(share(decision)).isEqualTo(new Refused(Reason.NOT_ASKED));
        assertThat(at(decision, APRIL.minusMillis(1).toString()).allows()).isTrue();
        assertThat(at(decision, APRIL.toString()).allows()).isFalse();
    }

    @Test
    void opensByALawFromWhenItWasChosenUntilItIsEnded() {
        ConsentDecision decision = Decisions.on(List.of(), law(Period.OPEN, MARCH, APRIL));

        assertThat(at(decision, MARCH.minusMillis(1).toString()).allows()).isFalse();
        assertThat(at(decision, MARCH.toString()).allows()).isTrue();
        assertThat(at(decision, APRIL.minusMillis(1).toString()).allows()).isTrue();
        assertThat(at(decision, APRIL.toString()).allows()).isFalse();
    }

    @Test
    void opensByALawOnTheDaysOfItsPeriodAlone() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        ConsentDecision decision = Decisions.on(List.of(), law(new Period(day, day), MARCH, null));

        assertThat(share(decision).allows()).isTrue();
        assertThat(at(decision, "2026-11-22T12:00:00Z").allows()).isFalse();
        assertThat(at(decision, "2026-11-24T12:00:00Z").allows()).isFalse();
    }

    @Test
    void saysTheSameLawWhereTwoOpenTheSame() {
        LegalBasis one = law(Period.OPEN, MARCH, null);
        LegalBasis other = law(Period.OPEN, APRIL, null);

        assertThat(share(Decisions.on(List.of(), one, other))).isEqualTo(share(Decisions.on(List.of(), other, one)));
    }

    @Test
    void coversBothDaysOfItsPeriodByTheDanishCalendar() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        ConsentDecision oneDay =
                Decisions.on(List.of(given(MARCH, Answer.YES, Extent.FULL, null, new Period(day, day))));

        assertThat(at(oneDay, "2026-11-22T22:59:59Z").allows()).isFalse();
        assertThat(at(oneDay, "2026-11-22T23:00:00Z").allows()).isTrue();
        assertThat(at(oneDay, "2026-11-23T22:59:59Z").allows()).isTrue();
        assertThat(at(oneDay, "2026-11-23T23:00:00Z").allows()).isFalse();
    }

    @Test
    void letsALawOpenWhatItNamesWhateverWasAnswered() {
        LegalBasis law = law(Period.OPEN, MARCH, null);
        ConsentDecision decision = Decisions.on(List.of(given(MARCH, Answer.NO, Extent.FULL, null)), law);

        assertThat(share(decision)).isEqualTo(new AllowedByLaw(law.id()));
        assertThat(decide(decision, Purpose.INTAKE).allows()).isFalse();
        assertThat(decision.decide(RIKKE, JOB_CENTRE, Topic.HOUSING, Purpose.SHARE, NOVEMBER)
                        .allows())
                .isFalse();
    }

    private static LegalBasis law(Period period, Instant chosenAt, @Nullable Instant endedAt) {
        return new LegalBasis(
                new LegalBasisId(UUID.randomUUID()),
                RIKKE,
                JOB_CENTRE,
                Set.of(Topic.WORK),
                Set.of(Purpose.SHARE),
                period,
                chosenAt,
                endedAt);
    }

    private static GivenConsent only(UUID message, Instant at, Answer answer) {
        return new GivenConsent(
                new ConsentId(UUID.randomUUID()),
                RIKKE,
                JOB_CENTRE,
                Topic.WORK,
                answer,
                Extent.FULL,
                HowGiven.ORALLY,
                Period.OPEN,
                at,
                null,
                Set.of(RIKKE),
                null,
                message);
    }

    private static GivenConsent superseded(GivenConsent given, Instant at) {
        return new GivenConsent(
                given.id(),
                given.member(),
                given.agency(),
                given.topic(),
                given.answer(),
                given.extent(),
                given.how(),
                given.period(),
                given.givenAt(),
                null,
                given.givenBy(),
                at,
                null);
    }

    private static List<Decision> ofTheSameInstant(GivenConsent one, GivenConsent other) {
        return List.of(share(Decisions.on(List.of(one, other))), share(Decisions.on(List.of(other, one))));
    }

    private static Decision decide(ConsentDecision decision, UUID message) {
        return decision.decide(RIKKE, JOB_CENTRE, Topic.WORK, Purpose.SHARE, NOVEMBER, message);
    }

    private static Decision share(ConsentDecision decision) {
        return decide(decision, Purpose.SHARE);
    }

    private static Decision decide(ConsentDecision decision, Purpose purpose) {
        return decision.decide(RIKKE, JOB_CENTRE, Topic.WORK, purpose, NOVEMBER);
    }

    private static Decision at(ConsentDecision decision, String instant) {
        return decision.decide(RIKKE, JOB_CENTRE, Topic.WORK, Purpose.SHARE, Instant.parse(instant));
    }

    private static GivenConsent given(Instant at, Answer answer, Extent extent, @Nullable Instant withdrawnAt) {
        return given(at, answer, extent, withdrawnAt, Period.OPEN);
    }

    private static GivenConsent given(
            Instant at, Answer answer, Extent extent, @Nullable Instant withdrawnAt, Period period) {
        return new GivenConsent(
                new ConsentId(UUID.randomUUID()),
                RIKKE,
                JOB_CENTRE,
                Topic.WORK,
                answer,
                extent,
                HowGiven.ORALLY,
                period,
                at,
                withdrawnAt);
    }
}
