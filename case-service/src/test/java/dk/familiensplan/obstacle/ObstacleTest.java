package dk.familiensplan.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rule.RuleBroken;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void standsWithAClockUntilItIsSolved() {
        Obstacle obstacle = raised();

        assertThat(obstacle.state()).isEqualTo(ObstacleState.OPEN);
        assertThat(obstacle.isOverdue(NOW.plus(Obstacle.CLOCK).minusSeconds(1))).isFalse();
        assertThat(obstacle.isOverdue(NOW.plus(Obstacle.CLOCK))).isTrue();

        obstacle.solve("Jobcentret betaler til den er afgjort", "birgit", NOW.plusSeconds(60));

        assertThat(obstacle.solution()).contains("Jobcentret betaler til den er afgjort");
        assertThat(obstacle.isOverdue(NOW.plus(Obstacle.CLOCK))).isFalse();
    }

    @Test
    void isSolvedOnce() {
        Obstacle obstacle = raised();
        obstacle.solve("Løst", "birgit", NOW);

        assertThatThrownBy(() -> obstacle.solve("Løst igen", "karen", NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ObstacleRule.SOLVED_ONCE));
    }

    @Test
    void isOwnedByAPersonOrAnAgencyAndNeverByBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObstacleOwner(null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ObstacleOwner("birgit", new AgencyId("jobcentre-0999")));
    }

    private static Obstacle raised() {
        return Obstacle.raise(
                new ObstacleId(UUID.randomUUID()),
                new NewObstacle(
                        new PlanId(UUID.randomUUID()),
                        "0999",
                        ObstacleKind.MONEY,
                        ObstacleSource.DISPUTE,
                        UUID.randomUUID(),
                        "To myndigheder er uenige om, hvem der betaler",
                        "Støtten stopper ved nytår",
                        ObstacleOwner.person("birgit"),
                        "karen",
                        null),
                NOW);
    }
}
