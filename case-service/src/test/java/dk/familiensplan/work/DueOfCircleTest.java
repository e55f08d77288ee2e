package dk.familiensplan.work;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.circle.Charter;
import dk.familiensplan.circle.Circle;
import dk.familiensplan.circle.CircleId;
import dk.familiensplan.circle.Move;
import dk.familiensplan.circle.Seat;
import dk.familiensplan.circle.Stance;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was decided comes back on the coordinator's day. */
class DueOfCircleTest {

    private static final UUID PROPOSAL = new UUID(0, 3);
    private static final UUID SOFIE = new UUID(0, 1);
    private static final UUID KAREN = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate REVIEW = LocalDate.of(2027, 1, 15);

    @Test
    void bringsADecisionBackAWeekBeforeItsDay() {
        Circle circle = decided();

        assertThat(kinds(circle, "2027-01-07T09:00:00Z")).isEmpty();
        assertThat(kinds(circle, "2027-01-08T09:00:00Z")).containsExactly(WorkKind.CIRCLE_REVIEW);
    }

    @Test
    void bringsItBackAlsoAfterTheCircleIsDissolved() {
        Circle circle = decided();
        circle.dissolve("Morgenerne går", NOW);

        assertThat(kinds(circle, "2027-01-14T09:00:00Z")).containsExactly(WorkKind.CIRCLE_REVIEW);
    }

    @Test
    void letsItRestOnceItWasLookedAt() {
        Circle circle = decided();
        move(circle, new Move.WentOn("Det virker", LocalDate.of(2027, 6, 1)));

        assertThat(kinds(circle, "2027-01-14T09:00:00Z")).isEmpty();

        move(circle, new Move.Ended("Ikke nødvendigt mere"));

        assertThat(kinds(circle, "2027-06-01T09:00:00Z")).isEmpty();
    }

    private static List<WorkKind> kinds(Circle circle, String now) {
        return DueOfCircle.of(circle, TimeSource.DANISH, Instant.parse(now)).stream()
                .map(item -> item.urgency().kind())
                .toList();
    }

    private static Circle decided() {
        Circle circle = Circle.start(
                new CircleId(new UUID(0, 8)),
                new PlanId(new UUID(0, 9)),
                new Charter(
                        "Ro om morgenen",
                        "Skole hver dag",
                        "Aftaler hjemme",
                        "Ingen penge",
                        List.of(
                                new Seat(SOFIE, Seat.Kind.OTHER, "", "Sofie", "Bor der", false),
                                new Seat(KAREN, Seat.Kind.COORDINATOR, "", "", "Kan loven", false)),
                        SOFIE,
                        KAREN),
                NOW);
        circle.propose(PROPOSAL, SOFIE, "Vi møder klokken 9", NOW);
        for (int round = 0; round < 2; round++) {
            move(circle, new Move.Spoken(SOFIE, ""));
            move(circle, new Move.Spoken(KAREN, ""));
            move(circle, new Move.RoundClosed());
        }
        move(circle, new Move.Stood(SOFIE, Stance.NO_OBJECTION, "", ""));
        move(circle, new Move.Stood(KAREN, Stance.PREFERENCE, "Hellere klokken 10", ""));
        move(circle, new Move.Decided(REVIEW));
        return circle;
    }

    private static void move(Circle circle, Move move) {
        circle.move(PROPOSAL, move, LocalDate.of(2026, 11, 23), NOW, "karen");
    }
}
