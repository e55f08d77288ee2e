package dk.familiensplan.familymessage.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.familymessage.WritingToCoordinator;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** <i>Skriv til koordinatoren</i>. */
@Path("/my/messages")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyMessagesResource {

    private final WritingToCoordinator writing;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyMessagesResource(WritingToCoordinator writing, Idempotency idempotency, CurrentUser user) {
        this.writing = writing;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public FamilyMessageView.Messages mine() {
        return FamilyMessageView.Messages.of(writing.mine());
    }

    @POST
    @Allowed(FAMILY_MEMBER)
    public Response write(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid MessageInput input) {
        idempotency.once(user.subject(), key, "writeToCoordinator", input, () -> writing.write(
                        input.id(), input.text().strip())
                .id());
        return Response.status(Response.Status.CREATED)
                .entity(FamilyMessageView.Messages.of(writing.mine()))
                .build();
    }

    /** What is said. */
    public record MessageInput(
            @NotNull UUID id, @NotBlank @Size(max = 2000) String text) {

        @Override
        public String toString() {
            return "MessageInput[" + id + "]";
        }
    }
}
