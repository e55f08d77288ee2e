package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.LawCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The laws and terms to choose from. About no family. */
@Path("/law-catalogue")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LawCatalogueResource {

    private final LawCatalogue catalogue;

    @Inject
    LawCatalogueResource(LawCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public LawCatalogue.Content read() {
        return catalogue.content();
    }
}
