package dk.familiensplan.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever leaders answer. */
class SurveyProperties {

    private static final Instant OPENED = Instant.parse("2026-11-02T08:00:00Z");
    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void saysNothingWhileSomebodyCanStillAnswer(@ForAll("ballots") @Size(max = 8) List<Ballot> ballots) {
        assertThat(round(ballots, null).results()).isEmpty();
    }

    @Property(tries = TRIES)
    void saysNothingOfFewerThanThree(@ForAll("ballots") @Size(max = 2) List<Ballot> ballots) {
        assertThat(round(ballots, OPENED).results()).isEmpty();
    }

    @Property(tries = TRIES)
    void saysTheSameWhoeverSaidWhat(
            @ForAll("ballots") @Size(min = 3, max = 8) List<Ballot> ballots, @ForAll long seed) {
        List<Ballot> others = new ArrayList<>(ballots);
        Collections.shuffle(others, new Random(seed));

        assertThat(round(others, OPENED).results())
                .isEqualTo(round(ballots, OPENED).results());
    }

    @Property(tries = TRIES)
    void keepsTheMeanWithinTheSpreadAndPutsTheGreatestGapFirst(
            @ForAll("ballots") @Size(min = 3, max = 8) List<Ballot> ballots) {
        List<PointResult> results = round(ballots, OPENED).results().orElseThrow();

        assertThat(results).extracting(PointResult::point).containsExactlyInAnyOrder(FocusPoint.values());
        assertThat(results).isSortedAccordingTo((one, other) -> Double.compare(other.gap(), one.gap()));
        assertThat(results.stream().flatMap(one -> Stream.of(one.importance(), one.practice())))
                .allSatisfy(spread ->
                        assertThat(spread.mean()).isBetween((double) spread.lowest(), (double) spread.highest()));
    }

    @Provide
    Arbitrary<List<Ballot>> ballots() {
        return ballot().list();
    }

    private static Arbitrary<Ballot> ballot() {
        Arbitrary<Integer> level = Arbitraries.integers().between(Rating.LOWEST, Rating.HIGHEST);
        return Combinators.combine(Arrays.stream(FocusPoint.values())
                        .map(point -> Combinators.combine(level, level)
                                .as((importance, practice) -> new Rating(point, importance, practice)))
                        .toList())
                .as(Ballot::new);
    }

    private static Survey round(List<Ballot> ballots, @Nullable Instant closedAt) {
        return new Survey(new UUID(0, 1), "0999", OPENED, closedAt, ballots);
    }
}
