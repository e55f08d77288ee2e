package dk.familiensplan.meeting;

import dk.familiensplan.appointment.FamilyCalendar;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.family.MemberId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Times that a family can do with: on working days, in school hours and a little after, no clash for anybody who comes, and
 * neither day nor week over what the family has said. One for each day, the earliest that fits. Where fewer than three fit,
 * the times that ask least of the family are added, with what speaks against them. Pure.
 */
public final class FindingTimes {

    /** For so many working days times are looked for. */
    static final int DAYS_AHEAD = 15;

    /** A coordinator reads no more. */
    static final int MOST = 6;

    static final int FEWEST = 3;

    private static final List<LocalTime> BEGINNINGS =
            Stream.of(9, 10, 11, 13, 14, 15).map(hour -> LocalTime.of(hour, 0)).toList();

    private static final UUID NOT_YET_A_MEETING = new UUID(0, 0);

    private static final Comparator<ProposedTime> LEAST_ASKED = Comparator.comparing((ProposedTime time) ->
                    time.fit().clashes().size() + time.fit().cannotCome().size())
            .thenComparing(time -> time.fit().over().size())
            .thenComparing(time -> time.fit().dayIsOver())
            .thenComparing(ProposedTime::startsAt);

    private FindingTimes() {}

    /** A time, and what it would do to the family's week. */
    public record ProposedTime(Instant startsAt, FamilyWeek.Fit fit) {}

    /**
     * Finds them, the earliest first.
     *
     * @param from the first day to look at
     * @param weeks the family's week that begins on a Monday
     */
    public static List<ProposedTime> find(
            LocalDate from,
            ZoneId zone,
            List<MemberId> members,
            Duration length,
            Function<LocalDate, FamilyWeek> weeks) {
        List<ProposedTime> good = new ArrayList<>();
        List<ProposedTime> others = new ArrayList<>();
        for (LocalDate day : workingDays(from)) {
            FamilyWeek week = weeks.apply(FamilyWeek.mondayOf(day));
            List<ProposedTime> ofDay = BEGINNINGS.stream()
                    .map(beginning -> day.atTime(beginning).atZone(zone).toInstant())
                    .map(start -> new ProposedTime(start, week.fit(occurrence(start, members, length))))
                    .toList();
            ofDay.stream()
                    .filter(time -> time.fit().isGood())
                    .findFirst()
                    .ifPresentOrElse(
                            good::add, () -> ofDay.stream().min(LEAST_ASKED).ifPresent(others::add));
        }
        List<ProposedTime> found = new ArrayList<>(good.stream().limit(MOST).toList());
        if (found.size() < FEWEST) {
            others.stream().sorted(LEAST_ASKED).limit(FEWEST - found.size()).forEach(found::add);
        }
        found.sort(Comparator.comparing(ProposedTime::startsAt));
        return found;
    }

    private static List<LocalDate> workingDays(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(DAYS_AHEAD)
                .toList();
    }

    private static Occurrence occurrence(Instant start, List<MemberId> members, Duration length) {
        return new Occurrence(
                NOT_YET_A_MEETING, FamilyCalendar.COORDINATOR, members, start, length, Duration.ZERO, true);
    }
}
