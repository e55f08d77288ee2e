package dk.familiensplan.contradiction.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.contradiction.ReadingContradictions;
import dk.familiensplan.contradiction.web.ContradictionViews.ContradictionList;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What pulls apart round a family, where an agency may see all that it rests on. */
@Path("/agency/plans/{planId}/contradictions")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class AgencyContradictionsResource {

    private final ReadingContradictions reading;
    private final ContradictionViews views;

    @Inject
    AgencyContradictionsResource(ReadingContradictions reading, ContradictionViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ContradictionList list(@PathParam("planId") UUID planId) {
        return views.list(reading.ofOurAgency(new PlanId(planId)));
    }
}
