package dk.familiensplan.understanding.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.understanding.SigningOff;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Why we get the help, on a member's own page. */
@Path("/my/understanding")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyUnderstandingResource {

    private final SigningOff signing;

    @Inject
    MyUnderstandingResource(SigningOff signing) {
        this.signing = signing;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public UnderstandingView read() {
        return UnderstandingView.of(signing.read());
    }

    @POST
    @Path("sign-offs")
    @Allowed(FAMILY_MEMBER)
    public UnderstandingView sign(@NotNull @Valid OwnSignOffInput input) {
        signing.sign(input.interventionId(), input.version());
        return UnderstandingView.of(signing.read());
    }

    /** To which words. */
    public record OwnSignOffInput(
            @NotNull UUID interventionId, @Min(1) int version) {}
}
