package dk.familiensplan.coordination;

import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks each minute for hand-overs whose time has come; one that fails does not hold up the others. */
@ApplicationScoped
public class HandOverSchedule {

    private static final Logger LOG = Logger.getLogger(HandOverSchedule.class.getName());

    private final CompletingHandOvers completing;

    @Inject
    HandOverSchedule(CompletingHandOvers completing) {
        this.completing = completing;
    }

    void completeDue(@ObservesAsync MinutePassed minute) {
        completing.due().forEach(this::complete);
    }

    private void complete(HandOverId handOver) {
        try {
            completing.complete(handOver);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "A hand-over could not take effect, trying again: {0}",
                    failed.getClass().getName());
        }
    }
}
