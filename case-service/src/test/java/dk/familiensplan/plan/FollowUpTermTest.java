package dk.familiensplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The terms in {@code follow-up-terms.json}. */
class FollowUpTermTest {

    @Test
    void looksAtAnAcutePlanSooner() {
        assertThat(FollowUpTerm.of(PlanType.FAMILY).first()).isEqualTo(Period.ofMonths(3));
        assertThat(FollowUpTerm.of(PlanType.ACUTE).first()).isEqualTo(Period.ofDays(14));
        assertThat(FollowUpTerm.of(PlanType.ACUTE).nextAtMost()).isEqualTo(Period.ofMonths(1));
    }

    @ParameterizedTest
    @EnumSource
    void hasATermOfEachTypeAndSaysWhereItIsFrom(PlanType type) {
        FollowUpTerm term = FollowUpTerm.of(type);

        assertThat(term.shownAhead().getDays()).isPositive();
        assertThat(term.nextAtMost().toTotalMonths()).isBetween(1L, 12L);
        assertThat(FollowUpTerm.sources()).anyMatch(source -> source.contains(type.name()));
    }
}
