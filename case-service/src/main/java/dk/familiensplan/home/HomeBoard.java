package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.home.HomeReferrals.PlacesInUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a team sees: what it can take, what it is asked, and whom it treats.
 *
 * @param team empty for home care that only takes over from teams
 * @param referrals what the team was asked and still concerns it today, with what it may know of each
 * @param handedToUs what home care takes over
 * @param figures of the team since {@code figuresFrom}; empty where there is no team
 */
public record HomeBoard(
        Instant now,
        AgencyId ours,
        Optional<HomeTeam> team,
        List<PlacesInUse> inUse,
        List<KnownReferral> referrals,
        List<KnownReferral> handedToUs,
        Instant figuresFrom,
        Optional<HomeFigures> figures) {

    public HomeBoard {
        inUse = List.copyOf(inUse);
        referrals = List.copyOf(referrals);
        handedToUs = List.copyOf(handedToUs);
    }
}
