package dk.familiensplan.notification.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.notification.AnsweringOwnMessage;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.platform.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages that wait for the yes of a member of the family. */
@Path("/my/held")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyHeldResource {

    private final AnsweringOwnMessage answering;
    private final AgencyViews agencies;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    MyHeldResource(AnsweringOwnMessage answering, AgencyViews agencies, Idempotency idempotency, CurrentUser user) {
        this.answering = answering;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public ConsentEffectsResource.HeldList mine() {
        return new ConsentEffectsResource.HeldList(answering.held().stream()
                .map(held -> HeldView.of(held, agencies.of(held.notification().agency())))
                .toList());
    }

    @POST
    @Path("{notificationId}/answer")
    @Allowed(FAMILY_MEMBER)
    public ConsentEffectsResource.HeldList answer(
            @PathParam("notificationId") UUID notificationId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid OwnHeldAnswerInput input) {
        idempotency.once(user.subject(), key, "answerOwnHeld " + notificationId, input, () -> {
            answering.answer(new NotificationId(notificationId), input.id(), input.answer());
            return input.id();
        });
        return mine();
    }

    /** Yes or no to one message. */
    public record OwnHeldAnswerInput(
            @NotNull UUID id, @NotNull Answer answer) {}
}
