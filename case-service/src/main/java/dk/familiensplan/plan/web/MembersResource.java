package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.ChangingMembers;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of a plan in use. */
@Path("/plans/{planId}/members")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

    private final ChangingMembers changing;
    private final PlanAnswers answers;

    @Inject
    MembersResource(ChangingMembers changing, PlanAnswers answers) {
        this.changing = changing;
        this.answers = answers;
    }

    @POST
    @Allowed(COORDINATOR)
    public Response add(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid PlanContentInput.MemberInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "addMember " + planId,
                input,
                input.id(),
                (plan, read) -> changing.add(plan, read, input.toContent("")));
    }

    @PUT
    @Path("{memberId}")
    @Allowed(COORDINATOR)
    public Response change(
            @PathParam("planId") UUID planId,
            @PathParam("memberId") UUID memberId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid PlanContentInput.MemberInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changing.change(plan, read, new MemberId(memberId), input.toContent("")));
    }

    @POST
    @Path("{memberId}/departure")
    @Allowed(COORDINATOR)
    public Response leave(
            @PathParam("planId") UUID planId,
            @PathParam("memberId") UUID memberId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DepartureInput input) {
        return answers.change(
                planId,
                ifMatch,
                (plan, read) -> changing.leave(
                        plan,
                        read,
                        new MemberId(memberId),
                        input.leftOn(),
                        input.reason().strip()));
    }

    /** When a member left, and why. */
    public record DepartureInput(
            @NotNull LocalDate leftOn,
            @NotBlank @Size(max = 500) String reason) {}
}
