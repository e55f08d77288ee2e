package dk.familiensplan.notification.web;

import static dk.familiensplan.access.Role.SYSTEM;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.notification.ClaimingNotifications;
import dk.familiensplan.notification.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Where the routes come for what notifications say, at the last moment. */
@Path("/integration/claims")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    private final ClaimingNotifications claiming;

    @Inject
    ClaimsResource(ClaimingNotifications claiming) {
        this.claiming = claiming;
    }

    @POST
    @Allowed(SYSTEM)
    public ClaimList claim(@NotNull @Valid ClaimInput input) {
        return new ClaimList(claiming
                .claim(input.notificationIds().stream().map(NotificationId::new).toList())
                .stream()
                .map(ClaimView::of)
                .toList());
    }

    /** Which notifications. */
    public record ClaimInput(
            @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> notificationIds) {}

    /** One field, so that more can be said later. */
    public record ClaimList(List<ClaimView> claims) {}
}
