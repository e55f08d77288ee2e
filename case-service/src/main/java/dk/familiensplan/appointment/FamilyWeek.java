package dk.familiensplan.appointment;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all agencies together ask of a family in one week, from Monday: pure, so that the same calendar gives the same
 * week, and a week with one thing more can be made to see what that thing would do.
 *
 * <p>What cannot be kept, because somebody who is needed cannot come, stands in the week and takes no time in it.
 */
public final class FamilyWeek {

    private static final Comparator<Occurrence> BY_TIME =
            Comparator.comparing(Occurrence::start).thenComparing(Occurrence::id);

    private final LocalDate monday;
    private final ZoneId zone;
    private final WeekLimits limits;
    private final List<Occurrence> occurrences;
    private final Set<MemberId> away;

    private FamilyWeek(
            LocalDate monday, ZoneId zone, WeekLimits limits, List<Occurrence> occurrences, Set<MemberId> away) {
        this.monday = monday;
        this.zone = zone;
        this.limits = limits;
        this.occurrences = occurrences;
        this.away = away;
    }

    /**
     * The week that a day lies in.
     *
     * @param occurrences of the family's calendar; those of other weeks are left out
     * @param away members who cannot come to anything for now
     */
    public static FamilyWeek of(
            LocalDate day,
            ZoneId zone,
            WeekLimits limits,
            Collection<Occurrence> occurrences,
            Collection<MemberId> away) {
        LocalDate monday = mondayOf(day);
        List<Occurrence> ofWeek = occurrences.stream()
                .filter(occurrence ->
                        mondayOf(LocalDate.ofInstant(occurrence.start(), zone)).equals(monday))
                .sorted(BY_TIME)
                .toList();
        return new FamilyWeek(monday, zone, limits, ofWeek, Set.copyOf(away));
    }

    /** The Monday of the week that a day lies in. */
    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The same week with one thing more, or with one thing at another time. */
    public FamilyWeek with(Occurrence more) {
        List<Occurrence> all = new ArrayList<>(occurrences);
        all.removeIf(occurrence -> occurrence.id().equals(more.id()));
        all.add(more);
        return of(monday, zone, limits, all, away);
    }

    /** The same week without one thing. */
    public FamilyWeek without(Occurrence less) {
        return of(
                monday,
                zone,
                limits,
                occurrences.stream()
                        .filter(occurrence -> !occurrence.id().equals(less.id()))
                        .toList(),
                away);
    }

    /** What another time would do to the week that it lies in; this must be that week. */
    public Fit fit(Occurrence proposed) {
        FamilyWeek before = without(proposed);
        FamilyWeek after = with(proposed);
        LocalDate day = LocalDate.ofInstant(proposed.start(), zone);
        List<Occurrence> clashes = before.kept().stream()
                .filter(occurrence -> occurrence.clashesWith(proposed))
                .toList();
        List<MemberId> over = proposed.members().stream()
                .filter(member -> after.isOverloaded(member))
                .toList();
        List<MemberId> cannotCome =
                proposed.members().stream().filter(away::contains).toList();
        return new Fit(clashes, after.takenOn(day), after.isOverloaded(day), over, cannotCome);
    }

    /** All that is in the week, the earliest first. */
    public List<Occurrence> occurrences() {
        return occurrences;
    }

    /** Whether somebody who is needed for it cannot come. */
    public boolean cannotBeKept(Occurrence occurrence) {
        return occurrence.members().stream().anyMatch(away::contains);
    }

    private List<Occurrence> kept() {
        return occurrences.stream()
                .filter(occurrence -> !cannotBeKept(occurrence))
                .toList();
    }

    /** From Monday to Sunday. */
    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    public LocalDate monday() {
        return monday;
    }

    public WeekLimits limits() {
        return limits;
    }

    /** Who asks something of the family in this week, in the order that they do. */
    public List<AgencyId> agencies() {
        return occurrences.stream().map(Occurrence::agency).distinct().toList();
    }

    /** Pairs that somebody cannot do both of; each pair once, the earlier first. */
    public List<Clash> clashes() {
        List<Occurrence> kept = kept();
        List<Clash> found = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            for (int j = i + 1; j < kept.size(); j++) {
                if (kept.get(i).clashesWith(kept.get(j))) {
                    found.add(new Clash(kept.get(i), kept.get(j)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether it clashes with anything in the week. */
    public boolean clashes(Occurrence occurrence) {
        return clashes().stream().anyMatch(clash -> clash.isOf(occurrence));
    }

    /** How much one agency takes of the family on one day. */
    public Duration taken(AgencyId agency, LocalDate day) {
        return sum(kept().stream().filter(kept -> kept.agency().equals(agency) && isOn(kept, day)));
    }

    /** How much one agency takes of the family in the week. */
    public Duration taken(AgencyId agency) {
        return sum(kept().stream().filter(kept -> kept.agency().equals(agency)));
    }

    /** How much all agencies together take of the family on one day. */
    public Duration takenOn(LocalDate day) {
        return sum(kept().stream().filter(kept -> isOn(kept, day)));
    }

    /** How much all agencies together take of one member in the week. */
    public Duration taken(MemberId member) {
        return sum(kept().stream().filter(kept -> kept.members().contains(member)));
    }

    /** How much all agencies together take of the family in the week. */
    public Duration taken() {
        return sum(kept().stream());
    }

    /** Whether the day holds more than the family has said it can do with. */
    public boolean isOverloaded(LocalDate day) {
        return takenOn(day).compareTo(limits.aDay()) > 0;
    }

    /** Whether the week holds more than the member has said to manage. */
    public boolean isOverloaded(MemberId member) {
        return taken(member).compareTo(limits.aWeekOf(member)) > 0;
    }

    /** All that an agency may know of the week: whether there is room for these members. */
    public WeekRoom roomFor(Collection<MemberId> members) {
        return new LinkedHashSet<>(members)
                .stream()
                        .map(member -> WeekRoom.of(taken(member), limits.aWeekOf(member)))
                        .max(Comparator.naturalOrder())
                        .orElse(WeekRoom.ROOM);
    }

    private boolean isOn(Occurrence occurrence, LocalDate day) {
        return LocalDate.ofInstant(occurrence.start(), zone).equals(day);
    }

    private static Duration sum(Stream<Occurrence> occurrences) {
        return occurrences.map(Occurrence::takes).reduce(Duration.ZERO, Duration::plus);
    }

    /** Two that somebody cannot do both of. */
    public record Clash(Occurrence first, Occurrence second) {

        /** Whether it is one of the two. */
        public boolean isOf(Occurrence occurrence) {
            return first.id().equals(occurrence.id()) || second.id().equals(occurrence.id());
        }
    }

    /**
     * What something at a certain time would do.
     *
     * @param clashes with what is in the week already
     * @param taken how much the day would hold
     * @param dayIsOver whether that is more than the family can do with
     * @param over those of its members for whom the week would be too much
     * @param cannotCome those of its members who cannot come to anything for now
     */
    public record Fit(
            List<Occurrence> clashes,
            Duration taken,
            boolean dayIsOver,
            List<MemberId> over,
            List<MemberId> cannotCome) {

        /** Whether nothing speaks against it. */
        public boolean isGood() {
            return clashes.isEmpty() && !dayIsOver && over.isEmpty() && cannotCome.isEmpty();
        }
    }
}
