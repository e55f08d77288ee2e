package dk.familiensplan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Gives everybody the same clock, as {@link Clock} or {@link java.time.InstantSource}.
 *
 * <p>Its zone is Danish, so that {@code LocalDate.now(clock)} is the date on the family's own calendar.
 */
@ApplicationScoped
public class TimeSource {

    public static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(DANISH);
    }
}
