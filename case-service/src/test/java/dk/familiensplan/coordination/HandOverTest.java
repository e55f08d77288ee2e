package dk.familiensplan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandOverTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final CoordinatorId KAREN = new CoordinatorId("karen");
    private static final CoordinatorId MADS = new CoordinatorId("mads");

    @Test
    void isNotDueUntilItIsAccepted() {
        HandOver offered = offeredFor(null);

        assertThat(offered.isDue(TOMORROW)).isFalse();
    }

    @Test
    void acceptedWithoutATimeIsDueAtOnce() {
        HandOver offered = offeredFor(null);

        offered.accept(NOW);

        assertThat(offered.isDue(NOW)).isTrue();
    }

    @Test
    void acceptedBeforeItsTimeIsDueWhenTheTimeComes() {
        HandOver offered = offeredFor(TOMORROW);

        offered.accept(NOW);

        assertThat(offered.isDue(TOMORROW.minusMillis(1))).isFalse();
        assertThat(offered.isDue(TOMORROW)).isTrue();
    }

    @Test
    void acceptedAfterItsTimeIsDueAtAcceptance() {
        HandOver offered = offeredFor(TOMORROW);
        Instant late = TOMORROW.plusSeconds(60);

        offered.accept(late);

        assertThat(offered.isDue(late)).isTrue();
    }

    @Test
    void cannotTakeEffectBeforeItsTime() {
        HandOver offered = offeredFor(TOMORROW);
        offered.accept(NOW);

        assertThatThrownBy(() -> offered.complete(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isDecidedOnce() {
        HandOver refused = offeredFor(null);
        refused.refuse("Jeg har for mange familier", NOW);

        breaks(CoordinationRule.HAND_OVER_DECIDED_ONCE, () -> refused.accept(NOW));
        breaks(CoordinationRule.HAND_OVER_DECIDED_ONCE, () -> refused.withdraw(NOW));
        assertThat(refused.reason()).contains("Jeg har for mange familier");
    }

    @Test
    void isWithdrawnUntilItHasTakenEffect() {
        HandOver accepted = offeredFor(TOMORROW);
        accepted.accept(NOW);
        HandOver completed = offeredFor(null);
        completed.accept(NOW);
        completed.complete(NOW);

        accepted.withdraw(NOW);

        assertThat(accepted.state()).isEqualTo(HandOverState.WITHDRAWN);
        breaks(CoordinationRule.HAND_OVER_DECIDED_ONCE, () -> completed.withdraw(NOW));
    }

    @Test
    void goesToSomebodyElse() {
        breaks(
                CoordinationRule.RECEIVER_IS_ANOTHER,
                () -> HandOver.offer(id(), plan(), KAREN, KAREN, "karen", null, "Til mig selv", NOW));
    }

    @Test
    void liesAheadAndNotTooFar() {
        breaks(CoordinationRule.HAND_OVER_LIES_AHEAD, () -> offeredFor(NOW.minus(Duration.ofHours(1))));
        breaks(CoordinationRule.HAND_OVER_IS_SOON, () -> offeredFor(NOW.plus(Duration.ofDays(366))));
    }

    @Test
    void reassignedByTheLeaderHasTakenEffect() {
        HandOver reassigned = HandOver.reassignment(id(), plan(), KAREN, MADS, "birgit", "Karen er syg", NOW);

        assertThat(reassigned.state()).isEqualTo(HandOverState.COMPLETED);
        assertThat(reassigned.completedAt()).contains(NOW);
    }

    private static HandOver offeredFor(@Nullable Instant effectiveAt) {
        return HandOver.offer(id(), plan(), KAREN, MADS, "karen", effectiveAt, "Familien flytter bydel", NOW);
    }

    private static HandOverId id() {
        return new HandOverId(UUID.randomUUID());
    }

    private static PlanId plan() {
        return new PlanId(UUID.randomUUID());
    }

    private static void breaks(CoordinationRule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
