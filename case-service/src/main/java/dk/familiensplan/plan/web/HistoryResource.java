package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.ReadingChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has changed in a plan, in sentences, and who has seen it. */
@Path("/plans")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {

    private final ReadingChanges reading;
    private final ChangeSentences sentences;

    @Inject
    HistoryResource(ReadingChanges reading, ChangeSentences sentences) {
        this.reading = reading;
        this.sentences = sentences;
    }

    @GET
    @Path("{planId}/changes")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public ChangesView changes(
            @PathParam("planId") UUID planId,
            @QueryParam("from") @Nullable @Min(0) Integer from,
            @QueryParam("since") @Nullable Instant since) {
        return sentences.of(reading.read(new PlanId(planId), from, since));
    }

    @POST
    @Path("{planId}/looks")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response looked(@PathParam("planId") UUID planId, @NotNull @Valid LookInput input) {
        reading.looked(new PlanId(planId), input.version());
        return Response.noContent().build();
    }

    /** Everything up to this version has been seen. */
    public record LookInput(@NotNull @Min(0) Integer version) {}
}
