package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The directory of teams. Every call is part of the caller's transaction. */
public interface HomeTeams {

    /** All teams that are configured now, in the configured order: the order in which they are asked. */
    List<HomeTeam> all();

    Optional<HomeTeam> find(AgencyId team);

    /** What the team answers hospitals from now on. */
    void answerFor(AgencyId team, CapacityAnswer answer, String by, Instant now);

    /** Takes over the teams of the configuration whole; what a team answers for now is kept. */
    void replaceBy(List<ConfiguredTeam> teams);
}
