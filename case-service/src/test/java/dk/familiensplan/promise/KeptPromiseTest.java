package dk.familiensplan.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.plan.EvaluatedBy;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.testing.Lix;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three promises over time. */
class KeptPromiseTest {

    private static final PlanId PLAN = new PlanId(UUID.randomUUID());
    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);

    @Test
    void beginsWhereEachSideSawItFirstAndStandsWhereItSawItLast() {
        PromiseEvaluation first = said(START, 1, EvaluatedBy.FAMILY);
        PromiseEvaluation other = said(START, 2, EvaluatedBy.PROFESSIONAL);
        PromiseEvaluation last = said(LATER, 3, EvaluatedBy.FAMILY);

        KeptPromise way = way(List.of(first, other, last), null);

        assertThat(way.baseline(EvaluatedBy.FAMILY)).contains(first);
        assertThat(way.latest(EvaluatedBy.FAMILY)).contains(last);
        assertThat(way.baseline(EvaluatedBy.PROFESSIONAL)).contains(other);
        assertThat(way.latest(EvaluatedBy.PROFESSIONAL)).contains(other);
    }

    @Test
    void isToBeEvaluatedAtEachFollowUp() {
        List<PromiseEvaluation> once = List.of(said(START, 1, EvaluatedBy.FAMILY));

        assertThat(way(once, null).evaluatedSinceFollowUp()).isTrue();
        assertThat(way(once, LATER).evaluatedSinceFollowUp()).isFalse();
        assertThat(way(List.of(said(LATER, 1, EvaluatedBy.FAMILY)), LATER).evaluatedSinceFollowUp())
                .isTrue();
    }

    @Test
    void isThreeEvenWhereNobodyHasSaidAnything() {
        assertThat(KeptPromise.of(List.of(), null))
                .extracting(KeptPromise::promise)
                .containsExactly(Promise.values());
    }

    @ParameterizedTest
    @EnumSource
    void saysInPlainWordsWhatIsPromisedAndHowEachLevelLooks(Promise promise) {
        String danish = Stream.of("title", "definition", "0", "1", "2", "3", "4")
                .map(what -> Texts.of(Promise.class, "promises", promise.name() + "." + what, Language.DANISH))
                .collect(Collectors.joining(". "));

        assertThat(Lix.of(danish)).isLessThanOrEqualTo(30);
        assertThat(Texts.of(Promise.class, "promises", promise.name() + ".4", Language.ENGLISH))
                .isNotBlank();
    }

    private static KeptPromise way(List<PromiseEvaluation> evaluations, @Nullable LocalDate lastFollowUp) {
        return KeptPromise.of(evaluations, lastFollowUp).get(Promise.A_SIMPLE_WAY.ordinal());
    }

    private static PromiseEvaluation said(LocalDate on, int level, EvaluatedBy by) {
        return new PromiseEvaluation(
                UUID.randomUUID(),
                PLAN,
                Promise.A_SIMPLE_WAY,
                level,
                by,
                on,
                null,
                on.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
