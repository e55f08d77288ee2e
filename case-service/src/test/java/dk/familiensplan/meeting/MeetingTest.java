package dk.familiensplan.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final MemberId BRUNO = new MemberId(new UUID(0, 1));
    private static final Participant FAMILY = Participant.of(BRUNO, true);
    private static final Participant JOB_CENTRE = Participant.of(new AgencyId("jobcentre-0999"), true);

    @Test
    void isNotHeldWithoutAnyOfTheFamily() {
        refuses(MeetingRule.FAMILY_IS_THERE, () -> prepared(TOMORROW, JOB_CENTRE));
    }

    @Test
    void callsEachOnceOnly() {
        refuses(MeetingRule.EACH_ONCE, () -> prepared(TOMORROW, FAMILY, JOB_CENTRE, JOB_CENTRE));
    }

    @Test
    void callsNobodyToWhatHasBeen() {
        refuses(MeetingRule.TIME_LIES_AHEAD, () -> prepared(NOW, FAMILY));
        Meeting meeting = prepared(TOMORROW, FAMILY);

        refuses(MeetingRule.TIME_LIES_AHEAD, () -> meeting.callAgencies(TOMORROW));
    }

    @Test
    void canStillBeChangedWhileItIsHeldAsLongAsItsTimeStands() {
        Meeting meeting = prepared(TOMORROW, FAMILY);

        meeting.change(call(TOMORROW, FAMILY, JOB_CENTRE), TOMORROW.plusSeconds(60));

        assertThat(meeting.call().agencies()).hasSize(1);
        assertThat(meeting.sequence()).isEqualTo(1);
    }

    @Test
    void isChangedNoMoreOnceItIsClosedOrCalledOff() {
        Meeting closed = prepared(TOMORROW, FAMILY);
        closed.close(TOMORROW);
        Meeting off = prepared(TOMORROW, FAMILY);
        off.callOff(NOW);

        refuses(MeetingRule.MEETING_IS_OPEN, () -> closed.change(call(TOMORROW, FAMILY), NOW));
        refuses(MeetingRule.MEETING_IS_OPEN, () -> closed.callOff(NOW));
        refuses(MeetingRule.MEETING_IS_OPEN, () -> off.close(NOW));
        refuses(MeetingRule.MEETING_IS_OPEN, () -> off.put(decision("Vi mødes igen"), NOW));
        refuses(MeetingRule.MEETING_IS_OPEN, () -> off.stand(ConsultStep.MARK_THE_TASK, NOW));
    }

    @Test
    void letsAnActionBeDoneAfterItIsClosed() {
        Meeting meeting = prepared(TOMORROW, FAMILY);
        Outcome action = action(false, null);
        meeting.put(action, NOW);
        meeting.close(TOMORROW);

        meeting.put(
                new Outcome(
                        action.id(),
                        action.kind(),
                        action.text(),
                        action.topic(),
                        null,
                        action.owner(),
                        action.dueOn(),
                        true,
                        null),
                TOMORROW);

        assertThat(meeting.outcomes()).singleElement().matches(Outcome::done);
        assertThat(meeting.outcome(action.id())).get().matches(outcome -> !outcome.isOpenAction());
    }

    @Test
    void givesEachActionSomebodyAndADay() {
        Meeting meeting = prepared(TOMORROW, FAMILY);

        refuses(MeetingRule.ACTION_HAS_OWNER, () -> meeting.put(outcome(Outcome.Kind.ACTION, null, day(), false), NOW));
        refuses(MeetingRule.ACTION_HAS_DAY, () -> meeting.put(outcome(Outcome.Kind.ACTION, owner(), null, false), NOW));
        refuses(
                MeetingRule.ACTION_HAS_OWNER,
                () -> meeting.put(outcome(Outcome.Kind.DECISION, owner(), null, false), NOW));
        refuses(
                MeetingRule.ONLY_ACTIONS_ARE_DONE,
                () -> meeting.put(outcome(Outcome.Kind.DECISION, null, null, true), NOW));
    }

    @Test
    void letsAnActionBecomeOneThingOnly() {
        Meeting meeting = prepared(TOMORROW, FAMILY);
        Outcome action = action(false, null);
        meeting.put(action, NOW);
        meeting.put(action.becoming(new Outcome.Link(Outcome.LinkKind.INTERVENTION, new UUID(0, 7))), NOW);

        refuses(MeetingRule.BECOMES_ONE_THING, () -> meeting.put(action, NOW));
        refuses(
                MeetingRule.BECOMES_ONE_THING,
                () -> meeting.put(
                        action.becoming(new Outcome.Link(Outcome.LinkKind.INTERVENTION, new UUID(0, 8))), NOW));
    }

    @Test
    void endsTheThinkingTogetherWhenItIsClosed() {
        Meeting meeting = prepared(TOMORROW, FAMILY);
        meeting.stand(ConsultStep.THINK_ABOUT_MINDS, NOW);
        assertThat(meeting.step()).contains(ConsultStep.THINK_ABOUT_MINDS);

        meeting.close(TOMORROW);

        assertThat(meeting.step()).isEmpty();
        assertThat(meeting.closedAt()).contains(TOMORROW);
    }

    private static void refuses(MeetingRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }

    private static Meeting prepared(Instant at, Participant... participants) {
        return Meeting.prepare(
                new MeetingId(new UUID(0, 2)), new PlanId(new UUID(0, 3)), "karen", call(at, participants), NOW);
    }

    private static MeetingCall call(Instant at, Participant... participants) {
        return new MeetingCall(
                "Netværksmøde",
                "Ro om skolen",
                PlaceKind.AT_SCHOOL,
                at,
                Duration.ofMinutes(60),
                List.of(participants),
                List.of());
    }

    private static Outcome decision(String text) {
        return new Outcome(new UUID(0, 4), Outcome.Kind.DECISION, text, Topic.SCHOOL, null, null, null, false, null);
    }

    private static Outcome action(boolean done, Outcome.@Nullable Link became) {
        return new Outcome(
                new UUID(0, 5),
                Outcome.Kind.ACTION,
                "Ringe til skolen",
                Topic.SCHOOL,
                null,
                owner(),
                day(),
                done,
                became);
    }

    private static Outcome outcome(
            Outcome.Kind kind, Outcome.@Nullable Owner owner, @Nullable LocalDate dueOn, boolean done) {
        return new Outcome(new UUID(0, 6), kind, "Ringe til skolen", Topic.SCHOOL, null, owner, dueOn, done, null);
    }

    private static Outcome.Owner owner() {
        return new Outcome.Owner(Outcome.OwnerKind.COORDINATOR, "");
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 12, 1);
    }
}
