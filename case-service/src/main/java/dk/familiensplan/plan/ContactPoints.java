package dk.familiensplan.plan;

import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who an agency turns to about a plan: its coordinator, at work. */
@ApplicationScoped
public class ContactPoints {

    private static final String FUNCTION = "Koordinator, Familiens Plan";

    private final People people;
    private final Authorities authorities;

    @Inject
    ContactPoints(People people, Authorities authorities) {
        this.people = people;
        this.authorities = authorities;
    }

    /** The contact point of a plan; its municipality, where the coordinator is no longer known by name. */
    public ContactPoint of(PlanSnapshot plan) {
        String organisation =
                authorities.byCode(plan.authority()).map(Authority::name).orElse(plan.authority());
        Optional<Person> coordinator = people.bySubject(plan.coordinator());
        return new ContactPoint(
                coordinator.map(Person::name).orElse(FUNCTION),
                FUNCTION,
                organisation,
                coordinator.map(Person::phone).orElse(null),
                coordinator.map(Person::email).orElse(null));
    }
}
