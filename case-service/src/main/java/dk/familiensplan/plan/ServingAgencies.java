package dk.familiensplan.plan;

import dk.familiensplan.agency.Agencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lets only agencies that work with the family's municipality into its plan (invariant 21). */
@ApplicationScoped
class ServingAgencies {

    private final Agencies agencies;

    @Inject
    ServingAgencies(Agencies agencies) {
        this.agencies = agencies;
    }

    void refuseOthersIn(PlanContent content, String municipality) {
        List<PlanContent.OfParticipation> participations = content.participations();
        for (int i = 0; i < participations.size(); i++) {
            refuseOther(participations.get(i), municipality, "/participations/" + i + "/agencyId");
        }
    }

    void refuseOther(PlanContent.OfParticipation participation, String municipality, String pointer) {
        boolean serves = agencies.byId(participation.agency().value())
                .filter(agency -> agency.worksWith(municipality))
                .isPresent();
        if (!serves) {
            throw PlanRule.AGENCY_SERVES_MUNICIPALITY.brokenAt(pointer);
        }
    }
}
