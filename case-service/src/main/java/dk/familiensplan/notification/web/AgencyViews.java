package dk.familiensplan.notification.web;

import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Agencies by id, for the screen. */
@ApplicationScoped
class AgencyViews {

    private final Agencies agencies;

    @Inject
    AgencyViews(Agencies agencies) {
        this.agencies = agencies;
    }

    AgencyView of(AgencyId id) {
        return agencies.byId(id.value())
                .map(AgencyView::of)
                .orElseThrow(() -> new IllegalStateException("an agency that was told something is not known"));
    }
}
