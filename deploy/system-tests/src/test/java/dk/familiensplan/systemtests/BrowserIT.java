package dk.familiensplan.systemtests;

import dk.familiensplan.local.Platform;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People do the main job by hand; the tests themselves are in {@code browser/by-hand.test.mjs}. */
@ExtendWith(RunningPlatform.class)
@Order(2)
class BrowserIT {

    @Test
    void peopleDoTheMainJobByHand(Platform platform) throws IOException, InterruptedException {
        BrowserTests.run("main-job", platform);
    }
}
