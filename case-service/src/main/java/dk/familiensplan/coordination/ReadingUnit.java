package dk.familiensplan.coordination;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.CoordinatorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The leader sees the unit: who is there, what they carry, and where nobody acts. */
@ApplicationScoped
@Transactional
public class ReadingUnit {

    private final Colleagues colleagues;
    private final Absences absences;
    private final UnitLoad load;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingUnit(
            Colleagues colleagues, Absences absences, UnitLoad load, CurrentUser user, AuditLog audit, Clock clock) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.load = load;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A coordinator of the unit.
     *
     * @param absences that are not over, the first to begin first
     * @param uncovered whether the coordinator is away today and nobody who is there acts
     */
    public record Carrier(Person person, List<UnitLoad.Carried> plans, List<Absence> absences, boolean uncovered) {}

    /** The caller's unit; by name. */
    public List<Carrier> read() {
        Caller leader = user.caller();
        String unit =
                Optional.ofNullable(leader.unitId()).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        List<Person> people = colleagues.ofUnit(leader.authority(), unit);
        LocalDate today = LocalDate.now(clock);
        Map<CoordinatorId, List<UnitLoad.Carried>> carried = load.of(ids(people), today).stream()
                .collect(Collectors.groupingBy(UnitLoad.Carried::coordinator, LinkedHashMap::new, Collectors.toList()));
        audit.recordAll(
                Deed.UNIT_READ,
                carried.values().stream()
                        .flatMap(Collection::stream)
                        .map(plan -> plan.plan().value())
                        .toList(),
                Purpose.COORDINATION);
        List<Absence> known = absences.of(ids(people), today);
        return people.stream()
                .map(person -> carrier(person, carried, known, today))
                .toList();
    }

    /** Absences of the unit's coordinators that cover today and in which nobody who is there acts. */
    public List<Absence> uncovered() {
        Caller leader = user.caller();
        String unit = leader.unitId();
        if (unit == null || !leader.has(Role.UNIT_LEADER)) {
            return List.of();
        }
        List<CoordinatorId> people = ids(colleagues.ofUnit(leader.authority(), unit));
        LocalDate today = LocalDate.now(clock);
        return absences.of(people, today).stream()
                .filter(absence -> people.contains(absence.coordinator()))
                .filter(absence -> isUncovered(absence, today))
                .toList();
    }

    private Carrier carrier(
            Person person, Map<CoordinatorId, List<UnitLoad.Carried>> carried, List<Absence> known, LocalDate today) {
        CoordinatorId id = new CoordinatorId(person.subject());
        List<Absence> own = known.stream()
                .filter(absence -> absence.coordinator().equals(id))
                .toList();
        return new Carrier(
                person,
                carried.getOrDefault(id, List.of()),
                own,
                own.stream().anyMatch(absence -> isUncovered(absence, today)));
    }

    private boolean isUncovered(Absence absence, LocalDate today) {
        return absence.covers(today)
                && absence.deputy()
                        .map(deputy -> absences.isAway(deputy, today, today))
                        .orElse(true);
    }

    private static List<CoordinatorId> ids(List<Person> people) {
        return people.stream()
                .map(person -> new CoordinatorId(person.subject()))
                .toList();
    }
}
