package dk.familiensplan.notification.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.notification.FollowingNotifications;
import dk.familiensplan.notification.HandlingNotification;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** What the coordinator can do with one notification. */
@Path("/notifications/{notificationId}")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

    private final HandlingNotification handling;
    private final FollowingNotifications following;
    private final AgencyViews agencies;
    private final CurrentUser user;

    @Inject
    NotificationsResource(
            HandlingNotification handling, FollowingNotifications following, AgencyViews agencies, CurrentUser user) {
        this.handling = handling;
        this.following = following;
        this.agencies = agencies;
        this.user = user;
    }

    @POST
    @Path("stop")
    @Allowed(COORDINATOR)
    public NotificationView stop(@PathParam("notificationId") UUID id) {
        return view(handling.stop(new NotificationId(id)));
    }

    @POST
    @Path("resend")
    @Allowed(COORDINATOR)
    public NotificationView resend(@PathParam("notificationId") UUID id) {
        return view(handling.resend(new NotificationId(id)));
    }

    @POST
    @Path("seen")
    @Allowed(COORDINATOR)
    public NotificationView seen(@PathParam("notificationId") UUID id) {
        return view(handling.seen(new NotificationId(id)));
    }

    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(COORDINATOR)
    public NotificationView discard(@PathParam("notificationId") UUID id, @NotNull @Valid DiscardInput input) {
        return view(handling.discard(new NotificationId(id), user.subject(), input.reason()));
    }

    @POST
    @Path("rewrite")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(COORDINATOR)
    public NotificationView rewrite(@PathParam("notificationId") UUID id, @NotNull @Valid RewriteInput input) {
        return view(handling.rewrite(new NotificationId(id), input.text()));
    }

    /** Why nobody tries any longer. */
    public record DiscardInput(@NotBlank @Size(max = 500) String reason) {}

    /** What it says from now on. */
    public record RewriteInput(@NotBlank @Size(max = 2000) String text) {}

    private NotificationView view(Notification notification) {
        return NotificationView.of(following.follow(notification), agencies.of(notification.agency()));
    }
}
