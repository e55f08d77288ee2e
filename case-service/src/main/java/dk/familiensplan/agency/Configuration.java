package dk.familiensplan.agency;

import java.util.List;

/** All authorities, agencies and people: what an operator writes in one file, and all that the product knows of them. */
public record Configuration(List<Authority> authorities, List<Agency> agencies, List<Person> people) {

    public Configuration {
        authorities = List.copyOf(authorities);
        agencies = List.copyOf(agencies);
        people = List.copyOf(people);
    }
}
