package dk.familiensplan.integration.family;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.platform.Agency;

/** A family department is told in Beskedfordeler events, or in journal notes, and answers them. */
public final class FamilyRoutes extends AgencyRoutes {

    public FamilyRoutes(Agency agency, Tools tools) {
        super(
                agency,
                agency.format() == Agency.Format.SF2900
                        ? new DistributionLanguage(agency)
                        : new BeskedfordelerLanguage(agency),
                agency.format() == Agency.Format.SF2900 ? "journalnotat" : "haendelsesbesked",
                agency.format() == Agency.Format.SF2900 ? "sf2900" : "beskedfordeler",
                tools);
    }
}
