package dk.familiensplan.appointment;

import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The weeks of several families from this one on, for what looks at all of them; who asks has the right to. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WeeksAhead {

    private final FamilyCalendar calendar;
    private final Clock clock;

    @Inject
    WeeksAhead(FamilyCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** So many weeks of each family, this one first. */
    public Map<PlanId, List<FamilyWeek>> of(Collection<PlanId> plans, int weeks) {
        LocalDate monday = FamilyWeek.mondayOf(LocalDate.now(clock));
        Map<PlanId, List<FamilyWeek>> ahead = new LinkedHashMap<>();
        calendar.timeOf(plans, startOf(monday), startOf(monday.plusWeeks(weeks)))
                .forEach((plan, time) -> ahead.put(
                        plan,
                        IntStream.range(0, weeks)
                                .mapToObj(week -> FamilyWeek.of(
                                        monday.plusWeeks(week),
                                        TimeSource.DANISH,
                                        time.limits(),
                                        time.occurrences(),
                                        time.away()))
                                .toList()));
        return ahead;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TimeSource.DANISH).toInstant();
    }
}
