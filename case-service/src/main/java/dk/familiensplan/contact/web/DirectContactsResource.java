package dk.familiensplan.contact.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.DirectContactId;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.DirectContacts;
import dk.familiensplan.contact.ReadingDirectContacts;
import dk.familiensplan.contact.RecordingDirectContact;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contacts past the coordinator in one plan, for the coordinator. */
@Path("/plans/{planId}/direct-contacts")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DirectContactsResource {

    private final ReadingDirectContacts reading;
    private final RecordingDirectContact recording;
    private final DirectContacts contacts;
    private final ContactViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    DirectContactsResource(
            ReadingDirectContacts reading,
            RecordingDirectContact recording,
            DirectContacts contacts,
            ContactViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.recording = recording;
        this.contacts = contacts;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public DirectContactList list(@PathParam("planId") UUID planId) {
        return new DirectContactList(views.directContacts(reading.ofPlan(new PlanId(planId))));
    }

    @POST
    @Allowed(COORDINATOR)
    public Response record(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid DirectContactInput input) {
        UUID id = idempotency.once(user.subject(), key, "recordDirectContact " + planId, input, () -> recording
                .byCoordinator(
                        new PlanId(planId),
                        new AgencyId(input.agencyId()),
                        new MemberId(input.memberId()),
                        input.type(),
                        input.happenedAt(),
                        input.text())
                .id()
                .value());
        DirectContact contact = contacts.find(new DirectContactId(id)).orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(views.directContacts(List.of(contact)).get(0))
                .build();
    }

    /** One field, so that more can be said later. */
    public record DirectContactList(List<DirectContactView> items) {}

    /** What the coordinator has heard. */
    public record DirectContactInput(
            @NotBlank @Size(max = 40) String agencyId,
            @NotNull UUID memberId,
            @NotNull DirectContactType type,
            @NotNull Instant happenedAt,
            @NotBlank @Size(max = 2000) String text) {}
}
