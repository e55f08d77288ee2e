package dk.familiensplan.leadership;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.leadership.ImplementationNote.Standing;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImplementationNoteTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void tellsOfADayThatHasBeenAndOfSeveralPhasesAtOnce() {
        assertThatCode(() -> keep(note(
                        TODAY, Set.of(Phase.PREPARE, Phase.BEGIN), "Vi øvede", new Standing(2, "To har prøvet"), 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsOfNoDayToCome() {
        assertBreaks(
                LeadershipRule.NOTE_TELLS_OF_WHAT_WAS,
                note(TODAY.plusDays(1), Set.of(Phase.BEGIN), "Vi øvede", null, 1));
    }

    @Test
    void saysWhichPhase() {
        assertBreaks(LeadershipRule.NOTE_HAS_PHASE, note(TODAY, Set.of(), "Vi øvede", null, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void standsOnAStepOfTheLadder(int step) {
        assertBreaks(
                LeadershipRule.RATING_ON_SCALE,
                note(TODAY, Set.of(Phase.BEGIN), "Vi øvede", new Standing(step, "Sådan"), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3})
    void holdsADriverForNotBegunBegunOrInPlace(int level) {
        assertBreaks(LeadershipRule.RATING_ON_SCALE, note(TODAY, Set.of(Phase.BEGIN), "Vi øvede", null, level));
    }

    @Test
    void namesNobody() {
        assertBreaks(LeadershipRule.NAMES_NOBODY, note(TODAY, Set.of(Phase.BEGIN), "Ring til Ida", null, 1));
        assertBreaks(
                LeadershipRule.NAMES_NOBODY,
                note(TODAY, Set.of(Phase.BEGIN), "Vi øvede", new Standing(2, "Ida siger det"), 1));
    }

    private static void assertBreaks(LeadershipRule rule, ImplementationNote note) {
        assertThatThrownBy(() -> keep(note))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> org.assertj.core.api.Assertions.assertThat(broken.rule())
                                .isEqualTo(rule));
    }

    private static void keep(ImplementationNote note) {
        note.refuseUnlessItTellsOfWhatWas(TODAY, words -> !words.contains("Ida"));
    }

    private static ImplementationNote note(
            LocalDate day, Set<Phase> phases, String done, @Nullable Standing standing, int level) {
        return new ImplementationNote(
                UUID.randomUUID(),
                "0999",
                day,
                "anne",
                Instant.EPOCH,
                phases,
                done,
                "Det tager tid",
                standing,
                Map.of(Driver.LEARNING_IT, level));
    }
}
