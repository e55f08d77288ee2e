package dk.familiensplan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.local.Platform;
import dk.familiensplan.local.play.MainJob;
import dk.familiensplan.local.play.Narrator;
import dk.familiensplan.local.play.StepResult;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, played and looked at by the code that {@code deploy/up} uses. */
@ExtendWith(RunningPlatform.class)
@Order(1)
class MainJobIT {

    @Test
    void allStepsHold(Platform platform) {
        assertAllHold(play(platform));
    }

    @Test
    void playingItAgainFindsItPlayedAndDoublesNothing(Platform platform) {
        assertAllHold(play(platform));
    }

    private static List<StepResult> play(Platform platform) {
        return new MainJob(platform.settings().webUrl(), platform.settings().agenciesUrl(), Narrator.SILENT).play();
    }

    private static void assertAllHold(List<StepResult> results) {
        assertThat(results).hasSize(7).allSatisfy(result -> assertThat(result.failure())
                .as(result.title())
                .isNull());
    }
}
