package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who could treat whom, where and when: nobody has to know whom to ring. Made from the teams as they are configured now.
 */
public record TeamDirectory(List<HomeTeam> teams) {

    public TeamDirectory {
        teams = List.copyOf(teams);
    }

    public Optional<HomeTeam> team(AgencyId id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** Those that could treat somebody who lives there, in the order in which they are asked. */
    public List<HomeTeam> treating(String municipality, Treatment treatment) {
        return teams.stream()
                .filter(team -> team.treats(municipality, treatment))
                .toList();
    }

    /** Those that are asked next: open now, and not asked yet. */
    public List<HomeTeam> next(String municipality, Treatment treatment, Collection<AgencyId> asked, Instant now) {
        return treating(municipality, treatment).stream()
                .filter(team -> !asked.contains(team.id()))
                .filter(team -> team.hours().isOpenAt(now))
                .toList();
    }
}
