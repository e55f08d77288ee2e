package dk.familiensplan.contact.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Operation;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.DirectContactType;
import dk.familiensplan.contact.RecordingDirectContact;
import dk.familiensplan.myplan.OwnPlan;
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
import org.jspecify.annotations.Nullable;

/** A member of the family tells that an agency has rung past the coordinator. */
@Path("/my/direct-contacts")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyDirectContactsResource {

    private final OwnPlan own;
    private final RecordingDirectContact recording;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyDirectContactsResource(OwnPlan own, RecordingDirectContact recording, Idempotency idempotency, CurrentUser user) {
        this.own = own;
        this.recording = recording;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What it was about is not asked: the coordinator does. */
    @POST
    @Allowed(FAMILY_MEMBER)
    public Response tell(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid OwnDirectContactInput input) {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        idempotency.once(user.subject(), key, "tellDirectContact", input, () -> recording
                .byFamily(
                        me.plan(),
                        new AgencyId(input.agencyId()),
                        me.member(),
                        DirectContactType.OTHER,
                        input.happenedAt(),
                        input.text())
                .id()
                .value());
        return Response.noContent().build();
    }

    /** Who rang, when, and what they wanted. */
    public record OwnDirectContactInput(
            @NotBlank @Size(max = 40) String agencyId,
            @NotNull Instant happenedAt,
            @NotBlank @Size(max = 2000) String text) {}
}
