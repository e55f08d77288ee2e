package dk.familiensplan.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who is in a circle, what it may be about at a time, and how it ends. */
class CircleTest {

    private static final Seat SOFIE = new Seat(new UUID(0, 1), Seat.Kind.OTHER, "", "Sofie", "Bor der", false);
    private static final Seat KAREN = new Seat(new UUID(0, 2), Seat.Kind.COORDINATOR, "", "", "Kan loven", false);
    private static final Seat LONE = new Seat(new UUID(0, 3), Seat.Kind.OTHER, "", "Lone", "Kender klassen", false);
    private static final UUID PROPOSAL = new UUID(0, 4);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void needsTwoWhoAreInItNow() {
        refuses(CircleRule.MORE_THAN_ONE, () -> start(charter(List.of(SOFIE, left(KAREN)), SOFIE, KAREN)));
    }

    @Test
    void seatsEachOnce() {
        Seat again = new Seat(new UUID(0, 9), Seat.Kind.OTHER, "", "Sofie", "Igen", false);

        refuses(CircleRule.EACH_ONCE, () -> start(charter(List.of(SOFIE, again), SOFIE, again)));
    }

    @Test
    void hasAKeeperOfThePurposeWhoDoesNotLeadTheRounds() {
        refuses(CircleRule.TWO_KEEP_IT, () -> start(charter(List.of(SOFIE, KAREN), SOFIE, SOFIE)));
        refuses(CircleRule.IS_MEMBER, () -> start(charter(List.of(SOFIE, KAREN), LONE, KAREN)));
        refuses(CircleRule.IS_MEMBER, () -> start(charter(List.of(SOFIE, KAREN), SOFIE, LONE)));
    }

    @Test
    void keepsTheSeatOfWhoHasLeft() {
        Circle circle = start(charter(List.of(SOFIE, KAREN, LONE), SOFIE, KAREN));

        refuses(CircleRule.SEAT_IS_KEPT, () -> circle.change(charter(List.of(SOFIE, KAREN), SOFIE, KAREN)));
        circle.change(charter(List.of(SOFIE, KAREN, left(LONE)), SOFIE, KAREN));

        assertThat(circle.charter().taken()).containsExactlyInAnyOrder(SOFIE.id(), KAREN.id());
    }

    @Test
    void letsNobodyInOrOutWhileItDecides() {
        Circle circle = deciding();

        refuses(CircleRule.SEATS_REST, () -> circle.change(charter(List.of(SOFIE, KAREN, LONE), SOFIE, KAREN)));
    }

    @Test
    void decidesOneThingAtATime() {
        Circle circle = deciding();

        refuses(CircleRule.ONE_AT_A_TIME, () -> circle.propose(new UUID(0, 5), KAREN.id(), "Noget andet", NOW));
    }

    @Test
    void hearsAndTakesProposalsOnlyFromThoseWhoAreInIt() {
        Circle circle = deciding();

        refuses(CircleRule.IS_MEMBER, () -> move(circle, new Move.Spoken(LONE.id(), "Jeg kom forbi")));
        decide(circle);
        refuses(CircleRule.IS_MEMBER, () -> circle.propose(new UUID(0, 5), LONE.id(), "Noget andet", NOW));
        refuses(
                CircleRule.PROPOSAL_EXISTS,
                () -> circle.move(new UUID(0, 6), new Move.Ended("Nok"), TODAY, NOW, "karen"));
    }

    @Test
    void speaksOnlyInTheRoundThatIsOn() {
        Circle first = deciding();
        Circle last = inTheLastRound();

        refuses(CircleRule.ROUND_IS_ON, () -> move(first, new Move.Stood(SOFIE.id(), Stance.NO_OBJECTION, "", "")));
        refuses(CircleRule.ROUND_IS_ON, () -> move(first, new Move.Ended("Nok")));
        refuses(CircleRule.ROUND_IS_ON, () -> move(last, new Move.Spoken(SOFIE.id(), "Og så var der")));
        refuses(CircleRule.ROUND_IS_ON, () -> move(last, new Move.WentOn("", TODAY.plusDays(3))));
    }

    @Test
    void hearsEverybodyBeforeARoundEnds() {
        Circle circle = deciding();
        move(circle, new Move.Spoken(SOFIE.id(), "Hvad med bussen?"));

        refuses(CircleRule.ALL_HAVE_SPOKEN, () -> move(circle, new Move.RoundClosed()));
    }

    @Test
    void decidesNothingWhileAnObjectionStandsAndAsksAgainWhenTheWordsAreOther() {
        Circle circle = inTheLastRound();
        move(circle, new Move.Stood(SOFIE.id(), Stance.OBJECTION, "Nej", "Så kommer jeg ikke i skole"));
        move(circle, new Move.Stood(KAREN.id(), Stance.NO_OBJECTION, "", ""));

        refuses(CircleRule.NO_OBJECTION_STANDS, () -> move(circle, new Move.Decided(TODAY.plusDays(30))));
        move(circle, new Move.Amended("Vi møder klokken 9 om tirsdagen"));

        refuses(CircleRule.ALL_HAVE_SPOKEN, () -> move(circle, new Move.Decided(TODAY.plusDays(30))));
        refuses(CircleRule.WORDS_ARE_OTHER, () -> move(circle, new Move.Amended("Vi møder klokken 9 om tirsdagen")));
    }

    @Test
    void looksAgainOnADayThatLiesAhead() {
        Circle circle = inTheLastRound();
        move(circle, new Move.Stood(SOFIE.id(), Stance.NO_OBJECTION, "", ""));
        move(circle, new Move.Stood(KAREN.id(), Stance.PREFERENCE, "Hellere klokken 10", ""));

        refuses(CircleRule.REVIEW_LIES_AHEAD, () -> move(circle, new Move.Decided(TODAY)));
        move(circle, new Move.Decided(TODAY.plusDays(1)));
        refuses(CircleRule.REVIEW_LIES_AHEAD, () -> move(circle, new Move.WentOn("", TODAY)));

        assertThat(circle.proposals().get(0).reviewOn()).contains(TODAY.plusDays(1));
    }

    @Test
    void isDissolvedWhenItsTaskIsSolvedAndKeepsWhatItDecided() {
        Circle circle = deciding();
        refuses(CircleRule.ONE_AT_A_TIME, () -> circle.dissolve("Det går", NOW));
        decide(circle);

        circle.dissolve("Det går", NOW);

        assertThat(circle.proposals().get(0).round()).isEqualTo(Round.DECIDED);
        refuses(CircleRule.CIRCLE_IS_OPEN, () -> circle.propose(new UUID(0, 5), KAREN.id(), "Mere", NOW));
        refuses(CircleRule.CIRCLE_IS_OPEN, () -> circle.change(circle.charter()));
        refuses(CircleRule.CIRCLE_IS_OPEN, () -> circle.dissolve("Igen", NOW));
        move(circle, new Move.Ended("Det er blevet en vane"));
        assertThat(circle.proposals().get(0).round()).isEqualTo(Round.ENDED);
    }

    private static void decide(Circle circle) {
        for (int round = 0; round < 2; round++) {
            move(circle, new Move.Spoken(SOFIE.id(), ""));
            move(circle, new Move.Spoken(KAREN.id(), ""));
            move(circle, new Move.RoundClosed());
        }
        move(circle, new Move.Stood(SOFIE.id(), Stance.NO_OBJECTION, "", ""));
        move(circle, new Move.Stood(KAREN.id(), Stance.NO_OBJECTION, "", ""));
        move(circle, new Move.Decided(TODAY.plusDays(30)));
    }

    private static Circle inTheLastRound() {
        Circle circle = deciding();
        for (int round = 0; round < 2; round++) {
            move(circle, new Move.Spoken(SOFIE.id(), ""));
            move(circle, new Move.Spoken(KAREN.id(), ""));
            move(circle, new Move.RoundClosed());
        }
        return circle;
    }

    private static Circle deciding() {
        Circle circle = start(charter(List.of(SOFIE, KAREN), SOFIE, KAREN));
        circle.propose(PROPOSAL, SOFIE.id(), "Vi møder klokken 9", NOW);
        return circle;
    }

    private static void move(Circle circle, Move move) {
        circle.move(PROPOSAL, move, TODAY, NOW, "karen");
    }

    private static Circle start(Charter charter) {
        return Circle.start(new CircleId(new UUID(0, 8)), new PlanId(new UUID(0, 9)), charter, NOW);
    }

    private static Charter charter(List<Seat> seats, Seat keeper, Seat facilitator) {
        return new Charter(
                "Ro om morgenen",
                "Skole hver dag",
                "Aftaler hjemme",
                "Ingen penge",
                new ArrayList<>(seats),
                keeper.id(),
                facilitator.id());
    }

    private static Seat left(Seat seat) {
        return new Seat(seat.id(), seat.kind(), seat.reference(), seat.name(), seat.why(), true);
    }

    private static void refuses(CircleRule rule, ThrowingCallable what) {
        assertThatThrownBy(what).hasFieldOrPropertyWithValue("rule", rule);
    }
}
