package dk.familiensplan.integration.psychiatry;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.medcom.CareCommunicationCategory;
import dk.familiensplan.integration.medcom.MedComLanguage;
import dk.familiensplan.integration.platform.Agency;

/** Psychiatry is told in CareCommunications on psychiatry and social matters, and says when a citizen comes and goes. */
public final class PsychiatryRoutes extends AgencyRoutes {

    public PsychiatryRoutes(Agency agency, Tools tools) {
        super(
                agency,
                new MedComLanguage(agency, CareCommunicationCategory.PSYCHIATRY_SOCIAL_DISABILITY),
                "carecommunication",
                "medcom",
                tools);
    }
}
