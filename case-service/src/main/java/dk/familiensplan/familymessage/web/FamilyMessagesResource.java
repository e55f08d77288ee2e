package dk.familiensplan.familymessage.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.familymessage.AnsweringFamily;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What the family has written to its coordinator. */
@Path("/plans/{planId}/family-messages")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FamilyMessagesResource {

    private final AnsweringFamily answering;

    @Inject
    FamilyMessagesResource(AnsweringFamily answering) {
        this.answering = answering;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public FamilyMessageView.Messages list(@PathParam("planId") UUID planId) {
        return FamilyMessageView.Messages.of(answering.ofPlan(new PlanId(planId)));
    }

    @POST
    @Path("{messageId}/answer")
    @Allowed(COORDINATOR)
    public FamilyMessageView answer(
            @PathParam("planId") UUID planId,
            @PathParam("messageId") UUID messageId,
            @NotNull @Valid AnswerInput input) {
        return FamilyMessageView.of(
                answering.answer(new PlanId(planId), messageId, input.text().strip()));
    }

    /** What is answered. */
    public record AnswerInput(@NotBlank @Size(max = 2000) String text) {

        @Override
        public String toString() {
            return "AnswerInput[hidden]";
        }
    }
}
