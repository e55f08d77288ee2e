package dk.familiensplan.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.contact.Statutory;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-26T09:00:00Z");
    private static final LocalDate KEEP_BY = LocalDate.of(2026, 11, 26);

    @Test
    void acceptsOneOfTheProposedTimes() {
        Appointment appointment = proposed(false);

        appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH);

        assertThat(appointment.state()).isEqualTo(AppointmentState.AGREED);
        assertThat(appointment.startsAt()).contains(WEDNESDAY);
        assertThat(appointment.occurrence()).isPresent();
    }

    @Test
    void acceptsNoTimeThatWasNotProposed() {
        Appointment appointment = proposed(false);

        refuses(
                () -> appointment.answer(AppointmentAnswer.ACCEPTED, THURSDAY, null, NOW, DANISH),
                AppointmentRule.TIME_WAS_PROPOSED);
    }

    @Test
    void letsTheAgencyTakeTheTimeThatTheCoordinatorProposed() {
        Appointment appointment = proposed(false);
        appointment.answer(AppointmentAnswer.OTHER_TIME, THURSDAY, null, NOW, DANISH);

        appointment.acceptOtherTime(NOW);

        assertThat(appointment.state()).isEqualTo(AppointmentState.AGREED);
        assertThat(appointment.startsAt()).contains(THURSDAY);
    }

    @Test
    void isAnsweredOnce() {
        Appointment appointment = proposed(false);
        appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH);

        refuses(
                () -> appointment.answer(AppointmentAnswer.DECLINED, null, null, NOW, DANISH),
                AppointmentRule.ANSWERED_ONCE);
    }

    @Test
    void neverDeclinesWhatALawAsksFor() {
        Appointment appointment = proposed(true);

        refuses(
                () -> appointment.answer(AppointmentAnswer.DECLINED, null, null, NOW, DANISH),
                AppointmentRule.STATUTORY_IS_NEVER_DECLINED);
        appointment.answer(AppointmentAnswer.HANDED_ON, null, null, NOW, DANISH);

        assertThat(appointment.state()).isEqualTo(AppointmentState.HANDED_ON);
    }

    @Test
    void neverCallsOffWhatALawAsksForWhileTheDayCanBeKept() {
        Appointment appointment = proposed(true);
        appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH);

        refuses(
                () -> appointment.callOff(Side.COORDINATOR, null, NOW, DANISH),
                AppointmentRule.STATUTORY_IS_NEVER_DECLINED);
    }

    @Test
    void setsWhatALawAsksForNoLaterThanItsLastDay() {
        Appointment appointment = proposed(true);
        Instant endOfLastDay = Instant.parse("2026-11-26T22:59:00Z");
        Instant nextDay = Instant.parse("2026-11-26T23:00:00Z");

        refuses(
                () -> appointment.answer(AppointmentAnswer.OTHER_TIME, nextDay, null, NOW, DANISH),
                AppointmentRule.STATUTORY_KEEPS_ITS_DAY);
        appointment.answer(AppointmentAnswer.OTHER_TIME, endOfLastDay, null, NOW, DANISH);

        assertThat(appointment.startsAt()).contains(endOfLastDay);
    }

    @Test
    void letsTheLeaderAnswerWhatWasHandedOn() {
        Appointment appointment = proposed(true);
        appointment.answer(AppointmentAnswer.HANDED_ON, null, null, NOW, DANISH);

        refuses(
                () -> appointment.answer(AppointmentAnswer.HANDED_ON, null, null, NOW, DANISH),
                AppointmentRule.ANSWERED_ONCE);
        appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH);

        assertThat(appointment.state()).isEqualTo(AppointmentState.AGREED);
    }

    @Test
    void isWhatItWasBeforeWhenTheAnswerIsStopped() {
        Appointment appointment = proposed(false);
        appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH);
        int told = appointment.sequence();
        appointment.move(THURSDAY, "Det passer bedre.", NOW, DANISH);

        appointment.answerWasStopped(NOW);

        assertThat(appointment.state()).isEqualTo(AppointmentState.AGREED);
        assertThat(appointment.startsAt()).contains(WEDNESDAY);
        assertThat(appointment.sequence()).isGreaterThan(told);
    }

    @Test
    void growsInSequenceWithEachChange() {
        Appointment appointment = proposed(false);

        appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH);
        assertThat(appointment.sequence()).isEqualTo(1);
        appointment.move(THURSDAY, null, NOW, DANISH);
        assertThat(appointment.sequence()).isEqualTo(2);
        appointment.callOff(Side.COORDINATOR, null, NOW, DANISH);

        assertThat(appointment.sequence()).isEqualTo(3);
        assertThat(appointment.startsAt()).contains(THURSDAY);
        assertThat(appointment.occurrence()).isEmpty();
    }

    @Test
    void isCalledOffOnce() {
        Appointment appointment = proposed(false);
        appointment.callOff(Side.AGENCY, null, NOW, DANISH);

        refuses(() -> appointment.callOff(Side.AGENCY, null, NOW, DANISH), AppointmentRule.CALLED_OFF_ONCE);
        refuses(
                () -> appointment.answer(AppointmentAnswer.ACCEPTED, WEDNESDAY, null, NOW, DANISH),
                AppointmentRule.ANSWERED_ONCE);
    }

    @Test
    void isNotProposedForATimeThatHasPassed() {
        refuses(() -> proposal(false, NOW), AppointmentRule.TIME_LIES_AHEAD);
        refuses(() -> proposal(false, NOW.plus(Duration.ofDays(401))), AppointmentRule.TIME_IS_NEAR);
        refuses(() -> proposal(true, Instant.parse("2026-11-27T09:00:00Z")), AppointmentRule.STATUTORY_KEEPS_ITS_DAY);
    }

    private static void refuses(ThrowingCallable deed, AppointmentRule rule) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }

    static Appointment proposed(boolean statutory) {
        return proposal(statutory, WEDNESDAY);
    }

    private static Appointment proposal(boolean statutory, Instant time) {
        @Nullable Statutory law = statutory ? new Statutory("Sygedagpengeloven", "§ 13 b") : null;
        return Appointment.proposed(
                new AppointmentId(UUID.randomUUID()),
                new PlanId(UUID.randomUUID()),
                new AgencyId("jobcentre-0999"),
                new Proposal(
                        "Samtale om praktik",
                        Topic.WORK,
                        List.of(new MemberId(UUID.randomUUID())),
                        PlaceKind.AT_AGENCY,
                        Duration.ofMinutes(45),
                        Duration.ofMinutes(15),
                        List.of(time),
                        law,
                        statutory ? KEEP_BY : null),
                NOW,
                DANISH);
    }
}
