package dk.familiensplan.integration.family;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.platform.Agency;

/** A family department is told in Beskedfordeler events, and answers them. */
public final class FamilyRoutes extends AgencyRoutes {

    public FamilyRoutes(Agency agency, Tools tools) {
        super(agency, new BeskedfordelerLanguage(agency), "haendelsesbesked", "beskedfordeler", tools);
    }
}
