package dk.familiensplan.promise.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.promise.KeepingPromises;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** <i>Det har vi lovet dig</i>. */
@Path("/my/promises")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MyPromisesResource {

    private final KeepingPromises keeping;
    private final Problems problems;

    @Inject
    MyPromisesResource(KeepingPromises keeping, Problems problems) {
        this.keeping = keeping;
        this.problems = problems;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public PromisesView ours() {
        return PromisesView.of(keeping.ofOurPlan(), problems.language());
    }
}
