package dk.familiensplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {

    @Test
    void allowsAFigureWithFiveFamiliesBehindItAndNotOneWithFour() {
        assertThat(DisclosureControl.allows(5)).isTrue();
        assertThat(DisclosureControl.allows(4)).isFalse();
        assertThat(DisclosureControl.allows(0)).isFalse();
    }

    @Test
    void hidesEveryPartBelowTenBesideASmallOne() {
        Map<String, Integer> families = Map.of("job", 30, "family", 10, "psychiatry", 6, "hospital", 3);

        assertThat(DisclosureControl.hiddenAmongPartsOfATotal(families))
                .containsExactlyInAnyOrder("hospital", "psychiatry");
    }

    @Test
    void hidesAllPartsWhereTheHiddenSumIsTooMuchForTheOthersToHold() {
        Map<String, Integer> families = Map.of("job", 30, "family", 12, "psychiatry", 7, "hospital", 3);

        assertThat(DisclosureControl.hiddenAmongPartsOfATotal(families)).hasSize(4);
    }

    @Test
    void hidesAllPartsWhereTheHiddenSumTellsThatEachIsSmall() {
        Map<String, Integer> families = Map.of("job", 30, "family", 12, "psychiatry", 1, "hospital", 3);

        assertThat(DisclosureControl.hiddenAmongPartsOfATotal(families)).hasSize(4);
    }

    @Test
    void hidesACellWithEnoughFamiliesEvenBesideSeveralSmallOnes() {
        Map<String, Integer> families = Map.of("job", 7, "family", 4, "psychiatry", 4, "hospital", 4);

        assertThat(DisclosureControl.hiddenAmongPartsOfATotal(families)).hasSize(4);
    }

    @Test
    void hidesNothingWhereEveryCellHasEnoughFamilies() {
        Map<String, Integer> families = Map.of("job", 5, "family", 5);

        assertThat(DisclosureControl.hiddenAmongPartsOfATotal(families)).isEmpty();
        assertThat(DisclosureControl.hiddenAmong(families)).isEmpty();
    }

    @Test
    void hidesOnlyTheSmallCellsWhereNobodyCanGetTheSum() {
        Map<String, Integer> families = Map.of("draft", 0, "active", 56, "closed", 4);

        assertThat(DisclosureControl.hiddenAmong(families)).containsExactlyInAnyOrder("draft", "closed");
    }

    @Property
    void neverShowsACellWithTooFewFamilies(@ForAll @Size(max = 12) List<@IntRange(max = 40) Integer> families) {
        Map<Integer, Integer> cells = numbered(families);

        Set<Integer> hidden = DisclosureControl.hiddenAmongPartsOfATotal(cells);

        assertThat(cells).allSatisfy((cell, behind) -> {
            if (behind < DisclosureControl.FEWEST_FAMILIES) {
                assertThat(hidden).contains(cell);
            }
        });
    }

    @Property
    void neverHidesOneCellAlone(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 40) Integer> families) {
        assertThat(DisclosureControl.hiddenAmongPartsOfATotal(numbered(families))
                        .size())
                .isNotEqualTo(1);
    }

    @Property
    void neverLooksAtWhichCellItIs(@ForAll @Size(max = 12) List<@IntRange(max = 40) Integer> families) {
        Map<Integer, Integer> cells = numbered(families);

        Set<Integer> hidden = DisclosureControl.hiddenAmongPartsOfATotal(cells);

        assertThat(cells)
                .allSatisfy((cell, behind) -> cells.forEach((other, behindOther) -> {
                    if (behind.equals(behindOther)) {
                        assertThat(hidden.contains(cell)).isEqualTo(hidden.contains(other));
                    }
                }));
    }

    private static Map<Integer, Integer> numbered(List<Integer> families) {
        Map<Integer, Integer> cells = new LinkedHashMap<>();
        families.forEach(count -> cells.put(cells.size(), count));
        return cells;
    }
}
