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

        obstacle.solve(SolvedAs.AGREED, "Jobcentret betaler til den er afgjort", "birgit", NOW.plusSeconds(60));

        assertThat(obstacle.solution()).contains("Jobcentret betaler til den er afgjort");
        assertThat(obstacle.isOverdue(NOW.plus(Obstacle.CLOCK))).isFalse();
    }

    @Test
    void isHeardOnlyWhenThereIsAnAnswer() {
        Obstacle obstacle = raised();
        assertThatThrownBy(() -> obstacle.hear(NOW))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                        .isEqualTo(ObstacleRule.HEARD_ONCE_ANSWERED));

        obstacle.solve(SolvedAs.STANDS, "Loven giver ikke plads", "birgit", NOW);
        obstacle.hear(NOW.plusSeconds(1));
        obstacle.hear(NOW.plusSeconds(2));

        assertThat(obstacle.answerSeenAt()).contains(NOW.plusSeconds(1));
    }

    @Test
    void standsTogetherWithThoseThatAreAlikeAndAloneAgain() {
        Obstacle first = raised();
        Obstacle second = raised();
        Obstacle third = raised();

        second.standWith(first);
        third.standWith(second);

        assertThat(first.alike()).isPresent().isEqualTo(second.alike()).isEqualTo(third.alike());
        third.standAlone();
        assertThat(third.alike()).isEmpty();
        assertThatThrownBy(() -> first.standWith(first))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ObstacleRule.ALIKE_IS_ANOTHER));
    }

    @Test
    void isSolvedOnce() {
        Obstacle obstacle = raised();
        obstacle.solve(SolvedAs.AGREED, "Løst", "birgit", NOW);

        assertThatThrownBy(() -> obstacle.solve(SolvedAs.AGREED, "Løst igen", "karen", NOW))
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
                        null,
                        null),
                NOW);
    }
}
