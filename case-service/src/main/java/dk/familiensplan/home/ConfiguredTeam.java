package dk.familiensplan.home;

import dk.familiensplan.platform.time.TimeSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team as an operator writes it in the configuration file, under {@code homeTeams}.
 *
 * @param agency id of the agency that it is; where it works is what the agency serves
 * @param opensAt such as {@code 07:30}, which is also the usual
 * @param closesAt such as {@code 23:00}, which is also the usual
 * @param closedOnHolidays whether it is closed on Danish public holidays; open on all days when not said
 * @param timeZone whose clock it opens by, such as {@code America/Nuuk}; the Danish when not said
 * @param places how many it can treat at the same time, by what it can do
 */
public record ConfiguredTeam(
        String agency,
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable Boolean closedOnHolidays,
        @Nullable ZoneId timeZone,
        Map<Treatment, Integer> places) {

    public LocalTime opens() {
        return opensAt == null ? OpeningHours.USUALLY_OPENS : LocalTime.parse(opensAt);
    }

    public LocalTime closes() {
        return closesAt == null ? OpeningHours.USUALLY_CLOSES : LocalTime.parse(closesAt);
    }

    public ZoneId zone() {
        return timeZone == null ? TimeSource.DANISH : timeZone;
    }

    public boolean isClosedOnHolidays() {
        return Boolean.TRUE.equals(closedOnHolidays);
    }
}
