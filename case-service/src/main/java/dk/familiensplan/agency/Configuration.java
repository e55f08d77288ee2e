package dk.familiensplan.agency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * All authorities, agencies and people: what an operator writes in one file, and all that the product knows of them. What
 * the teams that treat at home can do stands in the same file, and is read by its own feature.
 */
@JsonIgnoreProperties("homeTeams")
public record Configuration(List<Authority> authorities, List<Agency> agencies, List<Person> people) {

    public Configuration {
        authorities = List.copyOf(authorities);
        agencies = List.copyOf(agencies);
        people = List.copyOf(people);
    }
}
