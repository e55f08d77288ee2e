package dk.familiensplan.report;

import dk.familiensplan.platform.time.MinutePassed;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives what can be given each night, when few are at work; an authority that fails does not hold up the others. */
@ApplicationScoped
public class GivingSchedule {

    private static final Logger LOG = Logger.getLogger(GivingSchedule.class.getName());

    /** The second and third hour are for a night in which the first did not come through. */
    private static final int FIRST_HOUR = 2;

    private static final int LAST_HOUR = 4;

    private final GivingQuarters giving;

    @Inject
    GivingSchedule(GivingQuarters giving) {
        this.giving = giving;
    }

    void giveAtNight(@ObservesAsync MinutePassed minute) {
        LocalTime time = LocalTime.ofInstant(minute.at(), TimeSource.DANISH);
        if (time.getMinute() == 0 && time.getHour() >= FIRST_HOUR && time.getHour() <= LAST_HOUR) {
            giving.authorities().forEach(this::give);
        }
    }

    private void give(String authorityCode) {
        try {
            while (giving.giveNext(authorityCode)) {
                LOG.log(Level.INFO, "A quarter has been given to the steering group of {0}", authorityCode);
            }
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "A quarter could not be given, trying again: {0}",
                    failed.getClass().getName());
        }
    }
}
