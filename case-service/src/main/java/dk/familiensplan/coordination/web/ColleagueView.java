package dk.familiensplan.coordination.web;

import dk.familiensplan.agency.Person;

/** {@code Colleague} of the API: a coordinator by name. */
public record ColleagueView(String subject, String name, String title) {

    static ColleagueView of(Person person) {
        return new ColleagueView(person.subject(), person.name(), person.title());
    }
}
