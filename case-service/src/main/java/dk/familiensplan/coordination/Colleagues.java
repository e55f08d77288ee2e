package dk.familiensplan.coordination;

import dk.familiensplan.access.Role;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The coordinators of a municipality who may sign in now: nobody else can hold a plan or act for who does. */
@ApplicationScoped
public class Colleagues {

    private final People people;

    @Inject
    Colleagues(People people) {
        this.people = people;
    }

    /** By name. */
    public List<Person> of(String authority) {
        return people.withRole(Role.COORDINATOR, authority);
    }

    /** By name. */
    public List<Person> ofUnit(String authority, String unit) {
        return of(authority).stream()
                .filter(person -> unit.equals(person.unit()))
                .toList();
    }

    /** The one with that subject, where it is one of them. */
    public Optional<Person> find(String subject, String authority) {
        return of(authority).stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    CoordinatorId require(String subject, String authority, CoordinationRule rule, String pointer) {
        return find(subject, authority)
                .map(person -> new CoordinatorId(person.subject()))
                .orElseThrow(() -> new RuleBroken(rule, pointer));
    }

    /** The leaders of the unit that a coordinator belongs to. */
    public List<String> leadersOf(CoordinatorId coordinator) {
        return people.bySubject(coordinator.subject()).stream()
                .filter(person -> person.unit() != null)
                .flatMap(person -> people.withRole(Role.UNIT_LEADER, person.authority()).stream()
                        .filter(leader -> person.unit().equals(leader.unit())))
                .map(Person::subject)
                .toList();
    }
}
