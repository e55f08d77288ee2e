package dk.familiensplan.work;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.appointment.PlaceKind;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.meeting.Meeting;
import dk.familiensplan.meeting.MeetingCall;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.meeting.Outcome;
import dk.familiensplan.meeting.Participant;
import dk.familiensplan.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueOfMeetingTest {

    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");
    private static final Instant MADE = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant HELD = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void showsAMeetingWhenItIsNear() {
        Meeting meeting = meeting();

        assertThat(kinds(meeting, HELD.minus(Duration.ofDays(4)))).isEmpty();
        assertThat(kinds(meeting, HELD.minus(Duration.ofDays(2)))).containsExactly(WorkKind.MEETING_COMING);
    }

    @Test
    void asksForTheMinutesOnceItIsOver() {
        Meeting meeting = meeting();

        assertThat(kinds(meeting, HELD.plus(Duration.ofMinutes(59)))).containsExactly(WorkKind.MEETING_COMING);
        assertThat(kinds(meeting, HELD.plus(Duration.ofMinutes(60)))).containsExactly(WorkKind.MEETING_MINUTES);

        meeting.close(HELD.plus(Duration.ofHours(2)));

        assertThat(kinds(meeting, HELD.plus(Duration.ofHours(3)))).isEmpty();
    }

    @Test
    void asksForWhatIsToBeDoneUntilItIsDone() {
        Meeting meeting = meeting();
        meeting.put(action(false), HELD);
        meeting.close(HELD);

        assertThat(kinds(meeting, Instant.parse("2026-11-26T09:00:00Z"))).isEmpty();
        assertThat(kinds(meeting, Instant.parse("2026-11-27T09:00:00Z"))).containsExactly(WorkKind.MEETING_ACTION);

        meeting.put(action(true), HELD);

        assertThat(kinds(meeting, Instant.parse("2026-12-24T09:00:00Z"))).isEmpty();
    }

    private static List<WorkKind> kinds(Meeting meeting, Instant now) {
        return DueOfMeeting.of(meeting, DANISH, now).stream()
                .map(item -> item.urgency().kind())
                .toList();
    }

    private static Outcome action(boolean done) {
        return new Outcome(
                new UUID(0, 1),
                Outcome.Kind.ACTION,
                "Ringe til skolen",
                Topic.SCHOOL,
                null,
                new Outcome.Owner(Outcome.OwnerKind.COORDINATOR, ""),
                LocalDate.of(2026, 11, 30),
                done,
                null);
    }

    private static Meeting meeting() {
        return Meeting.prepare(
                new MeetingId(new UUID(0, 2)),
                new PlanId(new UUID(0, 3)),
                "karen",
                new MeetingCall(
                        "Netværksmøde",
                        "Ro om skolen",
                        PlaceKind.AT_SCHOOL,
                        HELD,
                        Duration.ofMinutes(60),
                        List.of(Participant.of(new MemberId(new UUID(0, 4)), true)),
                        List.of()),
                MADE);
    }
}
