package dk.familiensplan.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaveTest {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 30);
    private static final LocalDate AFTER = UNTIL.plusDays(1);

    private final Wave wave = wave(null);

    @Test
    void runsForward() {
        assertThat(started(FROM, FROM, null).until()).isEqualTo(FROM);
        assertBreaks(WaveRule.PERIOD_RUNS_FORWARD, () -> started(FROM, FROM.minusDays(1), null));
    }

    @Test
    void takesInATrialThatEndsWhileItIsOn() {
        wave.refuseUnlessFits(trial(UNTIL, InterventionState.RUNNING, null), 7, UNTIL);

        assertBreaks(WaveRule.TRIAL_ENDS_IN_WAVE, () -> fits(trial(AFTER, InterventionState.RUNNING, null), 0, FROM));
        assertBreaks(
                WaveRule.TRIAL_ENDS_IN_WAVE,
                () -> fits(trial(FROM.minusDays(1), InterventionState.RUNNING, null), 0, FROM));
    }

    @Test
    void takesInOnlyWhatIsTried() {
        assertBreaks(WaveRule.IS_ON_TRIAL, () -> fits(trial(null, InterventionState.RUNNING, null), 0, FROM));
        assertBreaks(WaveRule.IS_ON_TRIAL, () -> fits(trial(UNTIL, InterventionState.ENDED, null), 0, FROM));
        assertBreaks(
                WaveRule.IS_ON_TRIAL, () -> fits(trial(UNTIL, InterventionState.RUNNING, TrialDecision.KEEP), 0, FROM));
    }

    @Test
    void takesInNoMoreFamiliesThanItsLimit() {
        fits(trial(UNTIL, InterventionState.RUNNING, null), 7, FROM);

        assertBreaks(WaveRule.HAS_ROOM, () -> fits(trial(UNTIL, InterventionState.RUNNING, null), 8, FROM));
    }

    @Test
    void takesInNobodyWhenItIsOverOrDecided() {
        assertBreaks(WaveRule.WAVE_IS_ON, () -> fits(trial(UNTIL, InterventionState.RUNNING, null), 0, AFTER));
        Wave stopped = wave.decide(TrialDecision.STOP, "Det skadede", FROM);
        assertBreaks(
                WaveRule.WAVE_IS_ON,
                () -> stopped.refuseUnlessFits(trial(UNTIL, InterventionState.RUNNING, null), 0, FROM));
    }

    @Test
    void isStoppedAtAnyTimeButKeptOrChangedOnlyWhenItHasRun() {
        assertBreaks(WaveRule.DECIDED_WHEN_IT_HAS_RUN, () -> wave.decide(TrialDecision.KEEP, "Det virker", UNTIL));
        assertBreaks(WaveRule.DECIDED_WHEN_IT_HAS_RUN, () -> wave.decide(TrialDecision.CHANGE, "Mere", UNTIL));
        assertThat(wave.decide(TrialDecision.STOP, "Det skadede", FROM).whatCameOfIt())
                .contains(new Wave.Ending(TrialDecision.STOP, "Det skadede", FROM));

        Wave kept = wave.decide(TrialDecision.KEEP, "Det virker", AFTER);

        assertBreaks(WaveRule.DECIDED_ONCE, () -> kept.decide(TrialDecision.STOP, "Dog ikke", AFTER));
    }

    @Test
    void isFollowedOnlyWhenItWasDecidedToGoOn() {
        assertBreaks(WaveRule.FOLLOWS_WHAT_GOES_ON, () -> started(AFTER, AFTER, wave));
        assertBreaks(
                WaveRule.FOLLOWS_WHAT_GOES_ON,
                () -> started(AFTER, AFTER, wave.decide(TrialDecision.STOP, "Nej", AFTER)));

        assertThat(started(AFTER, AFTER, wave.decide(TrialDecision.CHANGE, "Oftere", AFTER))
                        .after())
                .isEqualTo(wave.id());
    }

    @Test
    void tellsOfNoFamiliesWhenTheyAreFewerThanFive() {
        for (int families = 0; families < 5; families++) {
            assertThat(figures(families, 0, 0, 0, AFTER).families()).isNull();
            assertThat(figures(families, 0, 0, 0, AFTER).outcomes()).isNull();
        }
        assertThat(figures(5, 0, 0, 0, AFTER).families()).isEqualTo(5);
    }

    @Test
    void tellsTheNumberOfFamiliesOnlyToTheNearestFiveWhileTheyComeAndGo() {
        assertThat(figures(0, 0, 0, 6, UNTIL)).isEqualTo(new WaveFigures(5, false, null));
        assertThat(figures(0, 0, 0, 8, UNTIL)).isEqualTo(new WaveFigures(10, false, null));
    }

    @Test
    void tellsWhatCameOfThemWhenTheLastIsDecided() {
        assertThat(figures(20, 10, 12, 1, AFTER).outcomes()).isNull();

        assertThat(figures(20, 10, 12, 0, AFTER).outcomes())
                .isEqualTo(Map.of(TrialDecision.KEEP, 20, TrialDecision.CHANGE, 10, TrialDecision.STOP, 12));
    }

    @Test
    void hidesWhatWouldTellOfFewerThanFive() {
        assertThat(figures(20, 6, 3, 0, AFTER).outcomes()).isEqualTo(Map.of(TrialDecision.KEEP, 20));
        assertThat(figures(20, 12, 3, 0, AFTER).outcomes()).isEmpty();
    }

    @Test
    void countsWhatEndedAsStoppedAndWhatIsTriedOnAsKept() {
        assertThat(member(InterventionState.ENDED, UNTIL, null).outcome(UNTIL)).contains(TrialDecision.STOP);
        assertThat(member(InterventionState.DECLINED, UNTIL, null).outcome(UNTIL))
                .contains(TrialDecision.STOP);
        assertThat(member(InterventionState.RUNNING, AFTER, null).outcome(UNTIL))
                .contains(TrialDecision.KEEP);
        assertThat(member(InterventionState.RUNNING, null, null).outcome(UNTIL)).contains(TrialDecision.KEEP);
        assertThat(member(InterventionState.RUNNING, UNTIL, TrialDecision.CHANGE)
                        .outcome(UNTIL))
                .contains(TrialDecision.CHANGE);
        assertThat(member(InterventionState.RUNNING, UNTIL, null).outcome(UNTIL))
                .isEmpty();
    }

    private WaveFigures figures(int kept, int changed, int stopped, int tried, LocalDate today) {
        List<WaveTrial> trials = new ArrayList<>();
        trials.addAll(Collections.nCopies(kept, member(InterventionState.RUNNING, UNTIL, TrialDecision.KEEP)));
        trials.addAll(Collections.nCopies(changed, member(InterventionState.RUNNING, UNTIL, TrialDecision.CHANGE)));
        trials.addAll(Collections.nCopies(stopped, member(InterventionState.ENDED, UNTIL, TrialDecision.STOP)));
        trials.addAll(Collections.nCopies(tried, member(InterventionState.RUNNING, UNTIL, null)));
        return WaveFigures.of(wave, trials, today);
    }

    private WaveTrial member(
            InterventionState state, @Nullable LocalDate trialUntil, @Nullable TrialDecision decision) {
        return new WaveTrial(wave.id(), new PlanId(UUID.randomUUID()), UUID.randomUUID(), state, trialUntil, decision);
    }

    private void fits(OfIntervention trial, int families, LocalDate today) {
        wave.refuseUnlessFits(trial, families, today);
    }

    private static Wave wave(@Nullable Wave after) {
        return started(FROM, UNTIL, after);
    }

    private static Wave started(LocalDate from, LocalDate until, @Nullable Wave after) {
        return Wave.start(
                new WaveId(UUID.randomUUID()),
                "0999",
                "unit",
                new Wave.Idea("Mentor", "Flere kommer", "Fremmødte dage"),
                from,
                until,
                8,
                after);
    }

    private static OfIntervention trial(
            @Nullable LocalDate until, InterventionState state, @Nullable TrialDecision decision) {
        return new OfIntervention(
                UUID.randomUUID(),
                "job",
                null,
                null,
                "Mentor",
                "Lov",
                "§ 1",
                null,
                "Jobcentret",
                "Lars",
                FROM.minusMonths(1),
                null,
                null,
                until,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                state,
                null,
                decision,
                null,
                null,
                List.of());
    }

    private static void assertBreaks(WaveRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
