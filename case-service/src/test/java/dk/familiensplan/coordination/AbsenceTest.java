package dk.familiensplan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");
    private static final CoordinatorId KAREN = new CoordinatorId("karen");
    private static final CoordinatorId MADS = new CoordinatorId("mads");

    @Test
    void coversItsFirstAndItsLastDayAndEndsByItself() {
        Absence absence = away(TODAY, TODAY.plusDays(2));

        assertThat(absence.covers(TODAY.minusDays(1))).isFalse();
        assertThat(absence.covers(TODAY)).isTrue();
        assertThat(absence.covers(TODAY.plusDays(2))).isTrue();
        assertThat(absence.covers(TODAY.plusDays(3))).isFalse();
    }

    @Test
    void coversNothingOnceItIsEnded() {
        Absence absence = away(TODAY, TODAY.plusDays(2));

        absence.end(NOW, TODAY);

        assertThat(absence.covers(TODAY)).isFalse();
        breaks(CoordinationRule.ABSENCE_NOT_OVER, () -> absence.end(NOW, TODAY));
    }

    @Test
    void runsForwardFromNowAndNotForever() {
        breaks(CoordinationRule.ABSENCE_RUNS_FORWARD, () -> away(TODAY, TODAY.minusDays(1)));
        breaks(CoordinationRule.ABSENCE_LIES_AHEAD, () -> away(TODAY.minusDays(9), TODAY.minusDays(1)));
        breaks(CoordinationRule.ABSENCE_IS_SHORT, () -> away(TODAY, TODAY.plusMonths(7)));
    }

    @Test
    void hasNobodyAsTheirOwnDeputy() {
        Absence absence = away(TODAY, TODAY);

        breaks(CoordinationRule.DEPUTY_IS_ANOTHER, () -> absence.setDeputy(KAREN, TODAY));
    }

    @Test
    void getsADeputyOnlyWhileItLasts() {
        Absence absence = away(TODAY, TODAY.plusDays(1));

        absence.setDeputy(MADS, TODAY.plusDays(1));

        assertThat(absence.deputy()).contains(MADS);
        breaks(CoordinationRule.ABSENCE_NOT_OVER, () -> absence.setDeputy(MADS, TODAY.plusDays(2)));
    }

    private static Absence away(LocalDate from, LocalDate until) {
        return new Absence(
                new AbsenceId(UUID.randomUUID()), KAREN, Absence.Kind.SUDDEN, from, until, null, "karen", NOW, TODAY);
    }

    private static void breaks(CoordinationRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
