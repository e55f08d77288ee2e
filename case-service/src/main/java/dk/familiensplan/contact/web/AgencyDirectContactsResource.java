package dk.familiensplan.contact.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.DirectContactId;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.DirectContacts;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an agency tells that it was in touch with a family directly. */
@Path("/agency/direct-contacts")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyDirectContactsResource {

    private final RecordingDirectContact recording;
    private final DirectContacts contacts;
    private final ContactViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AgencyDirectContactsResource(
            RecordingDirectContact recording,
            DirectContacts contacts,
            ContactViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.recording = recording;
        this.contacts = contacts;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AgencyDirectContactInput input) {
        UUID id = idempotency.once(user.subject(), key, "reportDirectContact", input, () -> recording
                .byAgency(
                        new PlanId(input.planId()),
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

    /** What the agency tells. */
    public record AgencyDirectContactInput(
            @NotNull UUID planId,
            @NotNull UUID memberId,
            @NotNull DirectContactType type,
            @NotNull Instant happenedAt,
            @NotBlank @Size(max = 2000) String text) {}
}
