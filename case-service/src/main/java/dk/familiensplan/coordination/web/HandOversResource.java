package dk.familiensplan.coordination.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.coordination.AnsweringHandOver;
import dk.familiensplan.coordination.HandOverId;
import dk.familiensplan.coordination.ReadingCoordination;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hand-overs that a coordinator has to decide, and their decisions. */
@Path("/hand-overs")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HandOversResource {

    private final ReadingCoordination reading;
    private final AnsweringHandOver answering;
    private final HandOverAnswers answers;
    private final PeopleViews people;

    @Inject
    HandOversResource(
            ReadingCoordination reading, AnsweringHandOver answering, HandOverAnswers answers, PeopleViews people) {
        this.reading = reading;
        this.answering = answering;
        this.answers = answers;
        this.people = people;
    }

    @GET
    @Allowed(COORDINATOR)
    public HandOverList underWay() {
        return new HandOverList(reading.underWay().stream()
                .map(handing -> HandOverView.of(handing.handOver(), handing.plan(), people))
                .toList());
    }

    @POST
    @Path("{handOverId}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response accept(
            @PathParam("handOverId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.decided(answering.accept(new HandOverId(id), VersionTag.expected(ifMatch)));
    }

    @POST
    @Path("{handOverId}/refusal")
    @Allowed(COORDINATOR)
    public Response refuse(
            @PathParam("handOverId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RefusalInput input) {
        return answers.decided(answering.refuse(
                new HandOverId(id), VersionTag.expected(ifMatch), input.reason().strip()));
    }

    @POST
    @Path("{handOverId}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response withdraw(
            @PathParam("handOverId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.decided(answering.withdraw(new HandOverId(id), VersionTag.expected(ifMatch)));
    }

    /** {@code HandOverList} of the API. */
    public record HandOverList(List<HandOverView> items) {}

    /** Why not. */
    public record RefusalInput(@NotBlank @Size(max = 500) String reason) {}
}
