package dk.familiensplan.pulse.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.pulse.AnsweringPulse;
import dk.familiensplan.pulse.PulseAnswer;
import dk.familiensplan.pulse.PulseQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jspecify.annotations.Nullable;

/** <i>Sådan går det</i>. */
@Path("/my/pulse")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyPulseResource {

    private final AnsweringPulse answering;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyPulseResource(AnsweringPulse answering, Idempotency idempotency, CurrentUser user) {
        this.answering = answering;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public PulseView mine() {
        return PulseView.of(answering.mine());
    }

    @POST
    @Allowed(FAMILY_MEMBER)
    public Response answer(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AnswerInput input) {
        idempotency.once(user.subject(), key, "answerPulse", input, () -> answering
                .answer(input.question(), input.level())
                .id());
        return Response.status(Response.Status.CREATED)
                .entity(PulseView.of(answering.mine()))
                .build();
    }

    /** One answer. */
    public record AnswerInput(
            @NotNull PulseQuestion question,

            @NotNull @Min(PulseAnswer.LOWEST) @Max(PulseAnswer.HIGHEST) Integer level) {}
}
