package dk.familiensplan.plan.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.plan.GivingConsent;
import dk.familiensplan.plan.WithdrawingConsent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the members of a plan answer on who may know what. */
@Path("/plans/{planId}/consents")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

    private final GivingConsent giving;
    private final WithdrawingConsent withdrawing;
    private final PlanAnswers answers;

    @Inject
    ConsentsResource(GivingConsent giving, WithdrawingConsent withdrawing, PlanAnswers answers) {
        this.giving = giving;
        this.withdrawing = withdrawing;
        this.answers = answers;
    }

    @POST
    @Allowed(COORDINATOR)
    public Response give(
            @PathParam("planId") UUID planId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid PlanContentInput.ConsentInput input) {
        return answers.add(
                planId,
                ifMatch,
                key,
                "giveConsent " + planId,
                input,
                input.id(),
                (plan, read) -> giving.give(plan, read, input.toContent()));
    }

    @POST
    @Path("{consentId}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response withdraw(
            @PathParam("planId") UUID planId,
            @PathParam("consentId") UUID consentId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.change(
                planId, ifMatch, (plan, read) -> withdrawing.withdraw(plan, read, new ConsentId(consentId)));
    }
}
