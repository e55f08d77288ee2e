package dk.familiensplan.myplan.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.myplan.ReadingOurPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** <i>Vores plan</i>. */
@Path("/my/plan")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class OurPlanResource {

    private final ReadingOurPlan reading;
    private final Agencies agencies;

    @Inject
    OurPlanResource(ReadingOurPlan reading, Agencies agencies) {
        this.reading = reading;
        this.agencies = agencies;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OurPlanView read() {
        return OurPlanView.of(
                reading.read(), id -> agencies.byId(id).map(AgencyView::of).orElseThrow());
    }
}
