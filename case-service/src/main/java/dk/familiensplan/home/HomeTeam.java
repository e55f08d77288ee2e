package dk.familiensplan.home;

import dk.familiensplan.agency.AgencyId;
import java.util.Map;
import java.util.Set;

/**
 * A team that treats at home.
 *
 * @param municipalities where it works
 * @param places how many patients it can treat at the same time, by what it can do
 * @param answer what it answers hospitals for now
 */
public record HomeTeam(
        AgencyId id,
        Set<String> municipalities,
        OpeningHours hours,
        Map<Treatment, Integer> places,
        CapacityAnswer answer) {

    public HomeTeam {
        municipalities = Set.copyOf(municipalities);
        places = Map.copyOf(places);
    }

    /** Whether it could treat somebody who lives there. */
    public boolean treats(String municipality, Treatment treatment) {
        return municipalities.contains(municipality) && places.containsKey(treatment);
    }
}
