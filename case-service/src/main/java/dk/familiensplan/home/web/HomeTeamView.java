package dk.familiensplan.home.web;

import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.home.CapacityAnswer;
import dk.familiensplan.home.Treatment;
import java.time.Instant;
import java.util.List;

/**
 * A team of the directory on screen.
 *
 * @param changesAt when it closes, if it is open, and else when it opens
 */
public record HomeTeamView(
        AgencyView agency,
        List<String> municipalities,
        String opensAt,
        String closesAt,
        boolean open,
        Instant changesAt,
        CapacityAnswer answer,
        List<PlacesView> places) {

    /** How many of a treatment the team can take, and has. */
    public record PlacesView(Treatment treatment, int places, int reserved, int atHome) {}
}
