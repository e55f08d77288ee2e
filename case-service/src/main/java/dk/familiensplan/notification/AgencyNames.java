package dk.familiensplan.notification;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What people call an agency. */
@ApplicationScoped
public class AgencyNames {

    private final Agencies agencies;

    @Inject
    AgencyNames(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Its name; its id where it is not known. */
    public String of(AgencyId id) {
        return agencies.byId(id.value()).map(Agency::name).orElse(id.value());
    }
}
