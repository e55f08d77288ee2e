package dk.familiensplan.integration.jobcentre;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.platform.Agency;

/** A job centre is told in STAR-shaped JSON, and asks the coordinator in the same. */
public final class JobCentreRoutes extends AgencyRoutes {

    public JobCentreRoutes(Agency agency, Tools tools) {
        super(agency, new StarLanguage(agency.id()), "star", "star", tools);
    }
}
