package dk.familiensplan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactRequestTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-27T13:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-11-28T09:00:00Z");
    private static final Statutory SICKNESS_BENEFIT = new Statutory("sygedagpengeloven", "§ 13 b");

    @Test
    void isOpenUntilItIsAnswered() {
        ContactRequest request = aRequest(null);

        assertThat(request.state()).isEqualTo(RequestState.OPEN);
        assertThat(request.answer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactAnswer.class,
            names = {"BROUGHT_TO_FAMILY", "COMBINED", "DECLINED"})
    void isAnsweredInTheCoordinatorsWords(ContactAnswer answer) {
        ContactRequest request = aRequest(null);

        ContactRequestAnswered answered = request.answer(answer, "De er klar over det.", null, MONDAY, COPENHAGEN);

        assertThat(request.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(request.answer()).contains(answer);
        assertThat(request.answerText()).contains("De er klar over det.");
        assertThat(request.answeredAt()).contains(MONDAY);
        assertThat(answered.request()).isEqualTo(request.id());
        assertThat(answered.answer()).isEqualTo(answer);
    }

    @Test
    void standsAsHandedOnWhenSomebodyElseTakesIt() {
        ContactRequest request = aRequest(SICKNESS_BENEFIT);

        request.answer(ContactAnswer.HANDED_ON, "Lederen tager den.", null, MONDAY, COPENHAGEN);

        assertThat(request.state()).isEqualTo(RequestState.HANDED_ON);
    }

    @Test
    void isAnsweredByTheLeaderAfterItWasHandedOnAndByNobodyElseOnce() {
        ContactRequest request = aRequest(SICKNESS_BENEFIT);
        request.answer(ContactAnswer.HANDED_ON, "Lederen tager den.", null, MONDAY, COPENHAGEN);

        refuses(
                ContactRule.ANSWERED_ONCE,
                () -> request.answer(ContactAnswer.HANDED_ON, "Videre igen.", null, MONDAY, COPENHAGEN));
        refuses(
                ContactRule.STATUTORY_IS_NEVER_DECLINED,
                () -> request.answer(ContactAnswer.DECLINED, "Nej.", null, MONDAY, COPENHAGEN));
        request.answer(ContactAnswer.MEETING, "Fredag kl. 14.", FRIDAY_AFTERNOON, MONDAY, COPENHAGEN);

        assertThat(request.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(request.meetingAt()).contains(FRIDAY_AFTERNOON);
    }

    @Test
    void isTheLeadersAgainWhenTheLeadersAnswerIsStopped() {
        ContactRequest request = aRequest(SICKNESS_BENEFIT);
        request.answer(ContactAnswer.HANDED_ON, "Lederen tager den.", null, MONDAY, COPENHAGEN);
        request.answer(ContactAnswer.MEETING, "Fredag kl. 14.", FRIDAY_AFTERNOON, MONDAY, COPENHAGEN);

        request.answerWasStopped();

        assertThat(request.state()).isEqualTo(RequestState.HANDED_ON);
        assertThat(request.answerText()).contains("Lederen tager den.");
        assertThat(request.meetingAt()).isEmpty();
    }

    @Test
    void refusesToDeclineWhatALawSetsADeadlineFor() {
        ContactRequest request = aRequest(SICKNESS_BENEFIT);

        refuses(
                ContactRule.STATUTORY_IS_NEVER_DECLINED,
                () -> request.answer(ContactAnswer.DECLINED, "Ikke nu.", null, MONDAY, COPENHAGEN));

        assertThat(request.state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void refusesASecondAnswer() {
        ContactRequest request = aRequest(null);
        request.answer(ContactAnswer.COMBINED, "Sammen med mødet.", null, MONDAY, COPENHAGEN);

        refuses(
                ContactRule.ANSWERED_ONCE,
                () -> request.answer(ContactAnswer.DECLINED, "Alligevel ikke.", null, MONDAY, COPENHAGEN));

        assertThat(request.answer()).contains(ContactAnswer.COMBINED);
    }

    @Test
    void keepsTheTimeOfAMeeting() {
        ContactRequest request = aRequest(SICKNESS_BENEFIT);

        request.answer(ContactAnswer.MEETING, "Fredag kl. 14.", FRIDAY_AFTERNOON, MONDAY, COPENHAGEN);

        assertThat(request.meetingAt()).contains(FRIDAY_AFTERNOON);
    }

    @Test
    void refusesAMeetingWithoutATimeAndATimeWithoutAMeeting() {
        refuses(ContactRule.MEETING_HAS_TIME, () -> aRequest(null)
                .answer(ContactAnswer.MEETING, "Et møde.", null, MONDAY, COPENHAGEN));
        refuses(ContactRule.TIME_IS_OF_MEETING, () -> aRequest(null)
                .answer(ContactAnswer.COMBINED, "Sammen.", FRIDAY_AFTERNOON, MONDAY, COPENHAGEN));
    }

    @Test
    void refusesAMeetingThatHasBeen() {
        refuses(ContactRule.MEETING_LIES_AHEAD, () -> aRequest(null)
                .answer(ContactAnswer.MEETING, "Et møde.", MONDAY, MONDAY, COPENHAGEN));
    }

    @Test
    void refusesAMeetingAfterAStatutoryDeadlineThatCanStillBeKept() {
        refuses(ContactRule.STATUTORY_MEETING_KEEPS_DEADLINE, () -> aRequest(SICKNESS_BENEFIT)
                .answer(ContactAnswer.MEETING, "Lørdag.", SATURDAY, MONDAY, COPENHAGEN));
    }

    @Test
    void allowsALateMeetingWhereNoLawSetsTheDeadlineOrItHasPassed() {
        ContactRequest free = aRequest(null);
        ContactRequest passed = aRequest(SICKNESS_BENEFIT);

        free.answer(ContactAnswer.MEETING, "Lørdag.", SATURDAY, MONDAY, COPENHAGEN);
        passed.answer(ContactAnswer.MEETING, "Søndag.", SATURDAY.plusSeconds(86_400), SATURDAY, COPENHAGEN);

        assertThat(free.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(passed.state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void isInTimeUntilTheDueDayEndsWhereTheFamilyLives() {
        ContactRequest request = aRequest(null);

        assertThat(request.isInTime(Instant.parse("2026-11-27T22:59:59Z"), COPENHAGEN))
                .isTrue();
        assertThat(request.isInTime(Instant.parse("2026-11-27T23:00:00Z"), COPENHAGEN))
                .isFalse();
    }

    @Test
    void staysInTimeOnceAnsweredInTime() {
        ContactRequest request = aRequest(null);
        request.answer(ContactAnswer.COMBINED, "Sammen.", null, MONDAY, COPENHAGEN);

        assertThat(request.isInTime(SATURDAY, COPENHAGEN)).isTrue();
    }

    @Test
    void remembersWhichMessageCarriesTheAnswer() {
        ContactRequest request = aRequest(null);
        NotificationId notification = new NotificationId(UUID.randomUUID());

        request.answerIsCarriedBy(notification);

        assertThat(request.notification()).contains(notification);
    }

    @Test
    void isTakenBackUntilItIsAnsweredAndStaysSo() {
        ContactRequest request = aRequest(SICKNESS_BENEFIT);
        request.answer(ContactAnswer.HANDED_ON, "Lederen tager den.", null, MONDAY, COPENHAGEN);

        request.withdraw(FRIDAY_AFTERNOON);
        request.withdraw(SATURDAY);

        assertThat(request.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(request.withdrawnAt()).contains(FRIDAY_AFTERNOON);
        assertThat(request.answer()).isEmpty();
        refuses(
                ContactRule.STANDS_UNTIL_WITHDRAWN,
                () -> request.answer(ContactAnswer.COMBINED, "Sammen.", null, SATURDAY, COPENHAGEN));
    }

    @Test
    void isNotTakenBackOnceItIsAnswered() {
        ContactRequest request = aRequest(null);
        request.answer(ContactAnswer.COMBINED, "Sammen.", null, MONDAY, COPENHAGEN);

        refuses(ContactRule.ANSWERED_ONCE, () -> request.withdraw(MONDAY));
    }

    @Test
    void isCombinedWithAnotherAndOnlyWhereThatIsTheAnswer() {
        ContactRequest request = aRequest(null);
        ContactRequestId other = new ContactRequestId(UUID.randomUUID());

        refuses(
                ContactRule.COMBINED_WITH_ANOTHER,
                () -> request.answer(
                        ContactAnswer.BROUGHT_TO_FAMILY, "Ja.", null, new Onward(null, other), MONDAY, COPENHAGEN));
        refuses(
                ContactRule.COMBINED_WITH_ANOTHER,
                () -> request.answer(
                        ContactAnswer.COMBINED, "Sammen.", null, new Onward(null, request.id()), MONDAY, COPENHAGEN));
        request.answer(ContactAnswer.COMBINED, "Sammen.", null, new Onward(null, other), MONDAY, COPENHAGEN);
        assertThat(request.combinedWith()).contains(other);

        request.answerWasStopped();

        assertThat(request.combinedWith()).isEmpty();
    }

    @Test
    void waitsForTheDeputyWhoActsAndOtherwiseForTheCoordinator() {
        ContactRequest request = aRequest(null);
        request.answer(ContactAnswer.HANDED_ON, "Mads tager den.", null, new Onward("mads", null), MONDAY, COPENHAGEN);
        CoordinatorId karen = new CoordinatorId("karen");
        CoordinatorId mads = new CoordinatorId("mads");
        List<HandedToDeputy> handed = List.of(new HandedToDeputy(request, karen));

        assertThat(request.handedTo()).contains(HandedTo.DEPUTY);
        assertThat(HandedToDeputy.waitingFor(mads, handed, actsFor(karen))).containsExactly(request);
        assertThat(HandedToDeputy.waitingFor(karen, handed, actsFor(karen))).isEmpty();
        assertThat(HandedToDeputy.waitingFor(karen, handed, actsFor(mads))).containsExactly(request);
    }

    private static Deputies actsFor(CoordinatorId coordinator) {
        return new Deputies() {
            @Override
            public List<CoordinatorId> workOf(CoordinatorId person) {
                return List.of(person, coordinator);
            }

            @Override
            public Optional<String> deputyOf(CoordinatorId away) {
                return Optional.empty();
            }
        };
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(ContactRule rule, ThrowingCallable change) {
        return assertThatThrownBy(change).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }

    private static ContactRequest aRequest(@Nullable Statutory statutory) {
        Ask ask = new Ask(
                "Opfølgningssamtale",
                "Vi skal tale om sygedagpenge.",
                Topic.WORK,
                FRIDAY,
                statutory,
                WantedForm.MEETING);
        return ContactRequest.received(
                new ContactRequestId(UUID.randomUUID()),
                new PlanId(UUID.randomUUID()),
                new AgencyId("jobcentre-0999"),
                new MemberId(UUID.randomUUID()),
                ask,
                "JOB-7",
                MONDAY);
    }
}
