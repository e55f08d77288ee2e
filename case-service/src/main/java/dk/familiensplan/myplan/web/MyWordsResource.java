package dk.familiensplan.myplan.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.myplan.SpeakingForOneself;
import dk.familiensplan.plan.AgreementId;
import dk.familiensplan.plan.GoalId;
import dk.familiensplan.platform.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member's own yes to a goal, and what the member keeps to themself. */
@Path("/my")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyWordsResource {

    private final SpeakingForOneself speaking;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyWordsResource(SpeakingForOneself speaking, Idempotency idempotency, CurrentUser user) {
        this.speaking = speaking;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Path("agreements")
    @Allowed(FAMILY_MEMBER)
    public Response agree(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid OwnAgreementInput input) {
        idempotency.once(user.subject(), key, "agreeOnOwnPage", input, () -> {
            speaking.agree(new AgreementId(input.id()), new GoalId(input.goalId()), input.wording());
            return input.id();
        });
        return Response.noContent().build();
    }

    @PUT
    @Path("kept-from")
    @Allowed(FAMILY_MEMBER)
    public void keep(@NotNull @Valid OwnKeptFromInput input) {
        speaking.keep(
                input.kind(),
                input.itemId(),
                input.memberIds().stream().map(MemberId::new).collect(Collectors.toSet()));
    }

    /** Yes to a goal, in the wording that was read. */
    public record OwnAgreementInput(
            @NotNull UUID id,
            @NotNull UUID goalId,
            @NotNull @Min(1) Integer wording) {}

    /** From whom one's own is kept; an empty list keeps it from nobody. */
    public record OwnKeptFromInput(
            @NotNull ItemKind kind,
            @NotNull UUID itemId,
            @NotNull @Size(max = 40) List<@NotNull UUID> memberIds) {}
}
