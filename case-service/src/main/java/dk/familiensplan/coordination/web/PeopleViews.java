package dk.familiensplan.coordination.web;

import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.CoordinatorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts names to subjects; what somebody did who is no longer here still has a name. */
@ApplicationScoped
class PeopleViews {

    private final People people;

    @Inject
    PeopleViews(People people) {
        this.people = people;
    }

    ColleagueView colleague(CoordinatorId id) {
        return people.bySubject(id.subject())
                .map(ColleagueView::of)
                .orElseGet(() -> new ColleagueView(id.subject(), id.subject(), ""));
    }

    String name(String subject) {
        return people.bySubject(subject).map(Person::name).orElse(subject);
    }
}
