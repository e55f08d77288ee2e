package dk.familiensplan.contact.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.contact.AnsweringContactRequest;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.ReadingContactRequests;
import dk.familiensplan.contact.ReadingContactRequests.OpenedAttachment;
import dk.familiensplan.contact.RequestState;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What agencies ask the coordinator, and the coordinator's answers. */
@Path("/contact-requests")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ContactRequestsResource {

    private final ReadingContactRequests reading;
    private final AnsweringContactRequest answering;
    private final ContactViews views;

    @Inject
    ContactRequestsResource(ReadingContactRequests reading, AnsweringContactRequest answering, ContactViews views) {
        this.reading = reading;
        this.answering = answering;
        this.views = views;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public ContactRequestList list(
            @QueryParam("state") @Nullable RequestState state, @QueryParam("planId") @Nullable UUID planId) {
        PlanId plan = planId == null ? null : new PlanId(planId);
        return new ContactRequestList(views.forCoordinator(reading.ofCoordinator(plan, state)));
    }

    @GET
    @Path("{contactRequestId}")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response read(@PathParam("contactRequestId") UUID id) {
        return shown(reading.one(new ContactRequestId(id)));
    }

    @GET
    @Path("{contactRequestId}/attachments/{attachmentId}")
    @Produces(MediaType.WILDCARD)
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response attachment(@PathParam("contactRequestId") UUID id, @PathParam("attachmentId") UUID attachment) {
        OpenedAttachment opened = reading.attachment(new ContactRequestId(id), attachment);
        HandedOutFile file = HandedOutFile.of(opened.attachment());
        return Response.ok(opened.content(), file.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }

    @POST
    @Path("{contactRequestId}/answer")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response answer(
            @PathParam("contactRequestId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AnswerInput input) {
        return shown(answering.answer(
                new ContactRequestId(id),
                VersionTag.expected(ifMatch),
                input.answer(),
                input.text(),
                input.meetingAt(),
                input.handedTo(),
                input.combinedWith() == null ? null : new ContactRequestId(input.combinedWith())));
    }

    private Response shown(ContactRequest request) {
        return Response.ok(views.forCoordinator(List.of(request)).get(0))
                .tag(VersionTag.of(request.version()))
                .build();
    }
}
