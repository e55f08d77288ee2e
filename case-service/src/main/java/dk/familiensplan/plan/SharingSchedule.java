package dk.familiensplan.plan;

import dk.familiensplan.platform.time.MinutePassed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks each minute for plans in which time has ended what was shared: just after midnight, or as soon as the service is
 * there again. One that fails does not hold up the others.
 */
@ApplicationScoped
public class SharingSchedule {

    private static final Logger LOG = Logger.getLogger(SharingSchedule.class.getName());

    private final EndingSharing ending;

    @Inject
    SharingSchedule(EndingSharing ending) {
        this.ending = ending;
    }

    void endDue(@ObservesAsync MinutePassed minute) {
        ending.due().forEach(this::end);
    }

    private void end(PlanId plan) {
        try {
            ending.end(plan);
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "What time has ended could not be told, trying again: {0}",
                    failed.getClass().getName());
        }
    }
}
