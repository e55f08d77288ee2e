package dk.familiensplan.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any family's week, also in the two weeks of the year in which a day has 23 or 25 hours. */
class FamilyWeekProperties {

    private static final ZoneId DANISH = ZoneId.of("Europe/Copenhagen");
    private static final List<LocalDate> MONDAYS =
            List.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 10, 19), LocalDate.of(2027, 3, 22));
    private static final List<MemberId> MEMBERS =
            IntStream.range(0, 4).mapToObj(i -> new MemberId(new UUID(7, i))).toList();
    private static final List<AgencyId> AGENCIES =
            List.of(new AgencyId("jobcentre-0999"), new AgencyId("family-0999"), new AgencyId("psychiatry-1099"));

    @Property
    void isTheSameInWhateverOrderThingsWereWrittenDown(@ForAll("weeks") Drawn drawn, @ForAll Random random) {
        List<Occurrence> shuffled = new ArrayList<>(drawn.occurrences());
        Collections.shuffle(shuffled, random);

        FamilyWeek one = drawn.week();
        FamilyWeek other = FamilyWeek.of(drawn.monday(), DANISH, WeekLimits.UNLESS_AGREED, shuffled, drawn.away());

        assertThat(other.occurrences()).isEqualTo(one.occurrences());
        assertThat(other.clashes()).isEqualTo(one.clashes());
    }

    @Property
    void countsEveryMinuteOnceByDayAndByAgency(@ForAll("weeks") Drawn drawn) {
        FamilyWeek week = drawn.week();

        Duration byDay = week.days().stream().map(week::takenOn).reduce(Duration.ZERO, Duration::plus);
        Duration byAgency = week.agencies().stream().map(week::taken).reduce(Duration.ZERO, Duration::plus);
        Duration byCell = week.agencies().stream()
                .flatMap(agency -> week.days().stream().map(day -> week.taken(agency, day)))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(byDay).isEqualTo(week.taken());
        assertThat(byAgency).isEqualTo(week.taken());
        assertThat(byCell).isEqualTo(week.taken());
    }

    @Property
    void findsAClashExactlyWhereSomebodyWouldHaveToBeInTwoPlaces(@ForAll("weeks") Drawn drawn) {
        FamilyWeek week = drawn.week();

        for (Occurrence first : week.occurrences()) {
            for (Occurrence second : week.occurrences()) {
                if (first == second) {
                    continue;
                }
                boolean impossible = MEMBERS.stream()
                        .anyMatch(member -> !drawn.away().stream()
                                        .anyMatch(away -> first.members().contains(away)
                                                || second.members().contains(away))
                                && isBusy(first, member)
                                && isBusy(second, member)
                                && first.leaves().isBefore(second.isHome())
                                && second.leaves().isBefore(first.isHome()));
                assertThat(week.clashes().stream().anyMatch(clash -> clash.isOf(first) && clash.isOf(second)))
                        .isEqualTo(impossible);
            }
        }
    }

    private static boolean isBusy(Occurrence occurrence, MemberId member) {
        return occurrence.members().contains(member);
    }

    @Property
    void isNeverLighterByOneThingMore(@ForAll("weeks") Drawn drawn, @ForAll("occurrences") Drawn more) {
        FamilyWeek before = drawn.week();
        Occurrence added = moved(more.occurrences().get(0), more.monday(), drawn.monday());

        FamilyWeek after = before.with(added);

        MEMBERS.forEach(member -> {
            assertThat(after.taken(member)).isGreaterThanOrEqualTo(before.taken(member));
            assertThat(after.roomFor(List.of(member))).isGreaterThanOrEqualTo(before.roomFor(List.of(member)));
        });
        before.days().forEach(day -> assertThat(after.takenOn(day)).isGreaterThanOrEqualTo(before.takenOn(day)));
        assertThat(after.clashes()).containsAll(before.clashes());
        assertThat(after.without(added).occurrences()).isEqualTo(before.occurrences());
    }

    @Property
    void saysBeforehandWhatAThingWouldDo(@ForAll("weeks") Drawn drawn, @ForAll("occurrences") Drawn more) {
        FamilyWeek before = drawn.week();
        Occurrence added = moved(more.occurrences().get(0), more.monday(), drawn.monday());

        FamilyWeek.Fit fit = before.fit(added);
        FamilyWeek after = before.with(added);

        if (!after.cannotBeKept(added)) {
            assertThat(fit.clashes().size()).isEqualTo((int)
                    after.clashes().stream().filter(clash -> clash.isOf(added)).count());
        }
        LocalDate day = LocalDate.ofInstant(added.start(), DANISH);
        assertThat(fit.taken()).isEqualTo(after.takenOn(day));
        assertThat(fit.dayIsOver()).isEqualTo(after.isOverloaded(day));
        assertThat(fit.over())
                .isEqualTo(added.members().stream()
                        .filter(member -> after.isOverloaded(member))
                        .toList());
    }

    @Property
    void tellsAnAgencyNothingButHowFullAWeekIs(@ForAll("weeks") Drawn drawn) {
        FamilyWeek week = drawn.week();

        for (MemberId member : MEMBERS) {
            Duration taken = week.taken(member);
            Occurrence inOne = new Occurrence(
                    new UUID(9, 9),
                    AGENCIES.get(0),
                    List.of(member),
                    drawn.monday().atTime(8, 0).atZone(DANISH).toInstant(),
                    taken,
                    Duration.ZERO,
                    false);
            FamilyWeek sameHoursOtherwise =
                    FamilyWeek.of(drawn.monday(), DANISH, WeekLimits.UNLESS_AGREED, List.of(inOne), Set.of());

            assertThat(sameHoursOtherwise.roomFor(List.of(member))).isEqualTo(week.roomFor(List.of(member)));
        }
    }

    @Property
    void leavesOutOfTheSumWhatCannotBeKept(@ForAll("weeks") Drawn drawn) {
        FamilyWeek week = FamilyWeek.of(drawn.monday(), DANISH, WeekLimits.UNLESS_AGREED, drawn.occurrences(), MEMBERS);

        assertThat(week.taken()).isEqualTo(Duration.ZERO);
        assertThat(week.clashes()).isEmpty();
        assertThat(week.occurrences()).hasSameSizeAs(drawn.occurrences());
    }

    @Property
    void holdsAMemberToTheLimitThatTheMemberHasAgreed(@ForAll("weeks") Drawn drawn) {
        FamilyWeek free = drawn.week();
        MemberId member = MEMBERS.get(0);
        Duration justEnough = free.taken(member);

        FamilyWeek enough = FamilyWeek.of(
                drawn.monday(),
                DANISH,
                new WeekLimits(1, WeekLimits.A_DAY_UNLESS_AGREED, Map.of(member, justEnough)),
                drawn.occurrences(),
                drawn.away());

        assertThat(enough.isOverloaded(member)).isFalse();
        assertThat(enough.roomFor(List.of(member))).isEqualTo(WeekRoom.FULL);
    }

    @Provide
    Arbitrary<Drawn> weeks() {
        return Arbitraries.of(MONDAYS).flatMap(monday -> Combinators.combine(
                        occurrence(monday).list().ofMaxSize(8),
                        Arbitraries.of(MEMBERS).set().ofMaxSize(1))
                .as((occurrences, away) -> new Drawn(monday, occurrences, away)));
    }

    @Provide
    Arbitrary<Drawn> occurrences() {
        return Arbitraries.of(MONDAYS).flatMap(monday -> occurrence(monday)
                .map(occurrence -> new Drawn(monday, List.of(occurrence), Set.of())));
    }

    private static Arbitrary<Occurrence> occurrence(LocalDate monday) {
        return Combinators.combine(
                        Arbitraries.create(UUID::randomUUID),
                        Arbitraries.of(AGENCIES),
                        Arbitraries.of(MEMBERS).set().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 23 * 4),
                        Arbitraries.integers().between(1, 12).map(quarters -> Duration.ofMinutes(15L * quarters)),
                        Arbitraries.integers().between(0, 4).map(quarters -> Duration.ofMinutes(15L * quarters)))
                .as((id, agency, members, day, quarter, length, travel) -> new Occurrence(
                        id,
                        agency,
                        List.copyOf(members),
                        monday.plusDays(day)
                                .atTime(quarter / 4, 15 * (quarter % 4))
                                .atZone(DANISH)
                                .toInstant(),
                        length,
                        travel,
                        false));
    }

    private static Occurrence moved(Occurrence occurrence, LocalDate from, LocalDate to) {
        return new Occurrence(
                occurrence.id(),
                occurrence.agency(),
                occurrence.members(),
                occurrence
                        .start()
                        .atZone(DANISH)
                        .plusDays(to.toEpochDay() - from.toEpochDay())
                        .toInstant(),
                occurrence.length(),
                occurrence.travel(),
                occurrence.tentative());
    }

    /** A calendar of one week. */
    record Drawn(LocalDate monday, List<Occurrence> occurrences, Set<MemberId> away) {

        FamilyWeek week() {
            return FamilyWeek.of(monday, DANISH, WeekLimits.UNLESS_AGREED, occurrences, away);
        }
    }
}
