package dk.familiensplan.coordination;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coordinator says that they will be away, or the leader of the unit that one is; and who acts meanwhile. */
@ApplicationScoped
@Transactional
public class PlanningAbsence {

    private final Absences absences;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    PlanningAbsence(
            Absences absences,
            Colleagues colleagues,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** What is asked for: who is away when, and who acts. */
    public record Wanted(
            String coordinator,
            Absence.Kind kind,
            LocalDate from,
            LocalDate until,
            @Nullable String deputy) {}

    /** Writes it down. */
    public Absence plan(Wanted wanted) {
        Caller caller = user.caller();
        CoordinatorId coordinator = colleagues
                .find(wanted.coordinator(), caller.authority())
                .filter(person -> mayArrangeFor(caller, person))
                .map(person -> new CoordinatorId(person.subject()))
                .orElseThrow(() -> CoordinationRule.RECEIVER_COORDINATES_HERE.brokenAt("/coordinator"));
        CoordinatorId deputy = wanted.deputy() == null ? null : deputy(wanted.deputy(), caller);
        Absence absence = new Absence(
                new AbsenceId(UUID.randomUUID()),
                coordinator,
                wanted.kind(),
                wanted.from(),
                wanted.until(),
                deputy,
                caller.subject(),
                clock.instant(),
                LocalDate.now(clock));
        refuseAbsent(deputy, absence);
        absences.add(absence);
        return arranged(absence, null);
    }

    /** Somebody, or somebody else, acts from now on. */
    public Absence setDeputy(AbsenceId id, VersionTag expected, String wanted) {
        Absence absence = find(id, expected);
        CoordinatorId before = absence.deputy().orElse(null);
        CoordinatorId deputy = deputy(wanted, user.caller());
        absence.setDeputy(deputy, LocalDate.now(clock));
        refuseAbsent(deputy, absence);
        absences.keep(absence);
        return arranged(absence, before);
    }

    /** The coordinator is back before time. */
    public Absence end(AbsenceId id, VersionTag expected) {
        Absence absence = find(id, expected);
        absence.end(clock.instant(), LocalDate.now(clock));
        absences.keep(absence);
        return arranged(absence, null);
    }

    private Absence find(AbsenceId id, VersionTag expected) {
        Caller caller = user.caller();
        Absence absence = absences.find(id).orElseThrow(CoordinationRule.ABSENCE_EXISTS::broken);
        access.require(Operation.CHANGE_ABSENCE, relations(caller, absence));
        expected.requireSameAs(absence.version());
        return absence;
    }

    private Set<Relation> relations(Caller caller, Absence absence) {
        return colleagues
                .find(absence.coordinator().subject(), caller.authority())
                .filter(person -> mayArrangeFor(caller, person))
                .map(person -> person.subject().equals(caller.subject()) ? Relation.COORDINATES : Relation.LEADS_UNIT)
                .map(Set::of)
                .orElse(Set.of(Relation.NONE));
    }

    /** One's own, or that of one's unit. */
    private static boolean mayArrangeFor(Caller caller, Person coordinator) {
        return coordinator.subject().equals(caller.subject())
                || caller.has(Role.UNIT_LEADER)
                        && caller.unitId() != null
                        && caller.unitId().equals(coordinator.unit());
    }

    private CoordinatorId deputy(String wanted, Caller caller) {
        return colleagues.require(wanted, caller.authority(), CoordinationRule.DEPUTY_COORDINATES_HERE, "/deputy");
    }

    private void refuseAbsent(@Nullable CoordinatorId deputy, Absence absence) {
        if (deputy != null && absences.isAway(deputy, absence.from(), absence.until())) {
            throw CoordinationRule.DEPUTY_IS_THERE.brokenAt("/deputy");
        }
    }

    private Absence arranged(Absence absence, @Nullable CoordinatorId before) {
        audit.record(Deed.ABSENCE_ARRANGED, null, Purpose.COORDINATION);
        List<String> concerned = new ArrayList<>(colleagues.leadersOf(absence.coordinator()));
        concerned.add(absence.coordinator().subject());
        absence.deputy().map(CoordinatorId::subject).ifPresent(concerned::add);
        if (before != null) {
            concerned.add(before.subject());
        }
        live.tell(concerned.stream().distinct().toList(), "my-day", null);
        return absence;
    }
}
