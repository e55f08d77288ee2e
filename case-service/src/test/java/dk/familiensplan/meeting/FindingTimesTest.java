package dk.familiensplan.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.FamilyWeek;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.appointment.WeekLimits;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.meeting.FindingTimes.ProposedTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTimesTest {

    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final MemberId SOFIE = new MemberId(new UUID(0, 1));
    private static final AgencyId JOB_CENTRE = new AgencyId("jobcentre-0999");
    private static final WeekLimits ROOMY = new WeekLimits(1, Duration.ofHours(8), Map.of(SOFIE, Duration.ofHours(40)));

    @Test
    void proposesTheEarliestOfEachWorkingDayThatFits() {
        List<ProposedTime> times = find(ROOMY, List.of(), Set.of());

        assertThat(times).hasSize(FindingTimes.MOST).allMatch(time -> time.fit().isGood());
        assertThat(times)
                .extracting(time -> time.startsAt().atZone(DANISH).getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(times.get(0).startsAt())
                .isEqualTo(FRIDAY.atTime(9, 0).atZone(DANISH).toInstant());
    }

    @Test
    void stepsAroundWhatStandsInTheCalendar() {
        List<ProposedTime> times = find(ROOMY, List.of(taken(FRIDAY, 9, 100)), Set.of());

        assertThat(times.get(0).startsAt())
                .isEqualTo(FRIDAY.atTime(11, 0).atZone(DANISH).toInstant());
    }

    @Test
    void asksForNoMoreThanTheFamilyCanDoWith() {
        WeekLimits narrow = new WeekLimits(1, Duration.ofMinutes(90), Map.of(SOFIE, Duration.ofHours(40)));

        List<ProposedTime> times = find(narrow, List.of(taken(FRIDAY, 14, 60)), Set.of());

        assertThat(times.get(0).startsAt().atZone(DANISH).toLocalDate()).isEqualTo(FRIDAY.plusDays(3));
    }

    @Test
    void showsTheLeastBadTimesAndWhyWhereNoneFits() {
        List<Occurrence> full = IntStream.range(0, 30)
                .mapToObj(FRIDAY::plusDays)
                .flatMap(day -> Stream.of(taken(day, 8, 480)))
                .toList();

        List<ProposedTime> times = find(ROOMY, full, Set.of());

        assertThat(times).hasSize(FindingTimes.FEWEST).noneMatch(time -> time.fit()
                .isGood());
        assertThat(times.get(0).fit().clashes()).isNotEmpty();
    }

    @Test
    void saysThatSomebodyWhoIsToComeCannot() {
        List<ProposedTime> times = find(ROOMY, List.of(), Set.of(SOFIE));

        assertThat(times).isNotEmpty().allSatisfy(time -> assertThat(time.fit().cannotCome())
                .containsExactly(SOFIE));
    }

    private static List<ProposedTime> find(WeekLimits limits, List<Occurrence> calendar, Set<MemberId> away) {
        return FindingTimes.find(
                FRIDAY,
                DANISH,
                List.of(SOFIE),
                Duration.ofMinutes(60),
                monday -> FamilyWeek.of(monday, DANISH, limits, calendar, away));
    }

    private static Occurrence taken(LocalDate day, int hour, int minutes) {
        return new Occurrence(
                UUID.randomUUID(),
                JOB_CENTRE,
                List.of(SOFIE),
                day.atTime(hour, 0).atZone(DANISH).toInstant(),
                Duration.ofMinutes(minutes),
                Duration.ZERO,
                false);
    }
}
