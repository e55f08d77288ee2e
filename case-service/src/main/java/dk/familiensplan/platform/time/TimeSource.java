package dk.familiensplan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Gives everybody the same clock, as {@link Clock} or {@link java.time.InstantSource}.
 *
 * <p>Its zone is Danish, so that {@code LocalDate.now(clock)} is the date on the family's own calendar. It
 * ticks in microseconds, as the database keeps them: a time that is answered at once is the time that is answered later.
 */
@ApplicationScoped
public class TimeSource {

    public static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.system(DANISH), ChronoUnit.MICROS.getDuration());
    }
}
