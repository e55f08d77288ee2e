package dk.familiensplan.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.obstacle.NamingNobody;
import dk.familiensplan.platform.rule.Rule;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A dialogue that ends in something, and what comes of it. */
class DialogueTest {

    private static final LocalDate HELD = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Set<String> LEADERS = Set.of("anne", "birgit");

    @Test
    void isKeptWhenEachThingToDoHasALeaderAndADay() {
        check(dialogue("Ventetid", HELD, action("birgit", HELD.plusDays(14))));
    }

    @Test
    void refusesOneThatNobodyDoesAnythingAfter() {
        assertBreaks(LeadershipRule.ENDS_IN_ACTION, () -> check(dialogue("Ventetid", HELD)));
    }

    @Test
    void refusesOneThatIsStillToBeHeld() {
        assertBreaks(
                LeadershipRule.DIALOGUE_WAS_HELD,
                () -> check(dialogue("Ventetid", TODAY.plusDays(1), action("anne", TODAY.plusDays(9)))));
    }

    @Test
    void refusesAnOwnerWhoLeadsNothingHere() {
        assertBreaks(LeadershipRule.OWNER_IS_LEADER, () -> check(dialogue("Ventetid", HELD, action("karen", TODAY))));
    }

    @Test
    void refusesADayBeforeTheTalk() {
        assertBreaks(
                LeadershipRule.COMES_BACK_LATER,
                () -> check(dialogue("Ventetid", HELD, action("anne", HELD.minusDays(1)))));
    }

    @Test
    void refusesWordsThatFindSomebody() {
        assertBreaks(
                LeadershipRule.NAMES_NOBODY,
                () -> check(dialogue("Sagen om 250947-9989", HELD, action("anne", TODAY))));
    }

    @Test
    void comesBackOnItsDayAndNotBefore() {
        LeaderAction action = action("anne", TODAY);

        assertThat(action.isDue(TODAY.minusDays(1))).isFalse();
        assertThat(action.isDue(TODAY)).isTrue();
        assertThat(action.isDue(TODAY.plusDays(400))).isTrue();
    }

    @Test
    void comesBackOnANewDayWhenItGoesOn() {
        LeaderAction moved = action("anne", TODAY).followedUp(said(Outcome.GOES_ON, TODAY.plusDays(30)), TODAY);

        assertThat(moved.isDue(TODAY)).isFalse();
        assertThat(moved.isDue(TODAY.plusDays(30))).isTrue();
        assertThat(moved.followUps()).hasSize(1);
    }

    @Test
    void comesBackNoMoreWhenItIsDoneOrLetBe() {
        for (Outcome end : List.of(Outcome.DONE, Outcome.LEFT)) {
            LeaderAction over = action("anne", TODAY).followedUp(said(end, null), TODAY);

            assertThat(over.isDue(TODAY.plusDays(400))).isFalse();
            assertBreaks(LeadershipRule.ACTION_IS_OPEN, () -> over.followedUp(said(Outcome.DONE, null), TODAY));
        }
    }

    @Test
    void refusesToGoOnWithoutALaterDay() {
        LeaderAction action = action("anne", TODAY);

        assertBreaks(LeadershipRule.COMES_BACK_LATER, () -> action.followedUp(said(Outcome.GOES_ON, null), TODAY));
        assertBreaks(LeadershipRule.COMES_BACK_LATER, () -> action.followedUp(said(Outcome.GOES_ON, TODAY), TODAY));
        assertBreaks(
                LeadershipRule.COMES_BACK_LATER, () -> action.followedUp(said(Outcome.DONE, TODAY.plusDays(3)), TODAY));
    }

    private static void check(Dialogue dialogue) {
        dialogue.refuseUnlessItCanBeFollowedUp(LEADERS, TODAY, NamingNobody.inNoFamily()::allows);
    }

    private static void assertBreaks(Rule rule, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }

    private static Dialogue dialogue(String about, LocalDate heldOn, LeaderAction... actions) {
        Map<DialogueStep, String> said = Arrays.stream(DialogueStep.values())
                .collect(Collectors.toMap(Function.identity(), step -> "Vi vil det samme"));
        return new Dialogue(UUID.randomUUID(), "0999", heldOn, about, said, List.of(actions));
    }

    private static LeaderAction action(String owner, LocalDate dueOn) {
        return LeaderAction.agreed(UUID.randomUUID(), "Ringer til de andre", owner, dueOn);
    }

    private static FollowUp said(Outcome outcome, @Nullable LocalDate dueOn) {
        return new FollowUp(outcome, "Det gik", dueOn, NOW);
    }
}
