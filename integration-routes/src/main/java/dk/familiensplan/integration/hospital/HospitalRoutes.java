package dk.familiensplan.integration.hospital;

import dk.familiensplan.integration.delivery.AgencyRoutes;
import dk.familiensplan.integration.medcom.CareCommunicationCategory;
import dk.familiensplan.integration.medcom.MedComLanguage;
import dk.familiensplan.integration.platform.Agency;

/** A hospital is told in CareCommunications on care coordination, and says when a citizen comes and goes. */
public final class HospitalRoutes extends AgencyRoutes {

    public HospitalRoutes(Agency agency, Tools tools) {
        super(
                agency,
                new MedComLanguage(agency, CareCommunicationCategory.CARE_COORDINATION),
                "carecommunication",
                "medcom",
                tools);
    }
}
