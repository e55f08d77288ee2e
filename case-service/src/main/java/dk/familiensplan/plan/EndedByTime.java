package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.platform.time.TimeSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The days that have come since somebody last looked, and at whose beginning time alone may have ended what was shared.
 * Pure. Whether it did is asked of the one decision, just before the day and when it begins; so nights that were missed
 * give the same as nights that were not.
 */
public record EndedByTime(List<LocalDate> days) {

    public EndedByTime {
        days = List.copyOf(days);
    }

    /**
     * Those of a plan.
     *
     * @param from the first day that nobody has looked at; nothing when there is none
     */
    public static EndedByTime of(PlanSnapshot plan, Optional<LocalDate> from, Instant now) {
        LocalDate today = day(now);
        return new EndedByTime(from.stream()
                .flatMap(first -> plan.consentDecision().daysThatMayEndIt().stream()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(today)))
                .toList());
    }

    /** The next day, after today, on which time alone may end what is shared of a plan. */
    public static Optional<LocalDate> next(PlanSnapshot plan, Instant now) {
        LocalDate today = day(now);
        return plan.consentDecision().daysThatMayEndIt().stream()
                .filter(day -> day.isAfter(today))
                .findFirst();
    }

    /** Those that began later than then. */
    public EndedByTime after(Instant then) {
        return new EndedByTime(
                days.stream().filter(day -> beginning(day).isAfter(then)).toList());
    }

    /**
     * What the beginning of one of the days took away.
     *
     * @param counting what counts at an instant
     */
    public <T> Set<T> taken(Function<Instant, Set<T>> counting) {
        Set<T> taken = new HashSet<>();
        for (LocalDate day : days) {
            Instant beginning = beginning(day);
            Set<T> atOnce = new HashSet<>(counting.apply(beginning.minus(1, ChronoUnit.MICROS)));
            atOnce.removeAll(counting.apply(beginning));
            taken.addAll(atOnce);
        }
        return taken;
    }

    /** Whether they ended anything of a plan that has not been opened again since. */
    boolean tookSomething(PlanSnapshot plan, Instant now) {
        Set<Opened> taken = taken(at -> opened(plan, at));
        taken.removeAll(opened(plan, now));
        return !taken.isEmpty();
    }

    private record Opened(MemberId member, AgencyId agency, Topic topic, Purpose purpose) {}

    /** Everything that is open, or that somebody is to be asked about. */
    private static Set<Opened> opened(PlanSnapshot plan, Instant at) {
        ConsentDecision decision = plan.consentDecision();
        Set<Opened> opened = new HashSet<>();
        for (PlanSnapshot.OfMember member : plan.members()) {
            for (PlanSnapshot.OfParticipation participation : plan.participations()) {
                MemberId whose = member.memberId();
                AgencyId agency = participation.agency();
                for (Purpose purpose : Purpose.values()) {
                    Set<Topic> topics = decision.topics(whose, agency, purpose, at);
                    topics.addAll(decision.topicsToAskAbout(whose, agency, purpose, at));
                    topics.forEach(topic -> opened.add(new Opened(whose, agency, topic, purpose)));
                }
            }
        }
        return opened;
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(TimeSource.DANISH).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, TimeSource.DANISH);
    }
}
