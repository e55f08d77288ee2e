package dk.familiensplan.notification.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.notification.FollowingNotifications;
import dk.familiensplan.notification.FollowingNotifications.Followed;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Cursor;
import dk.familiensplan.platform.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was told what of a plan. */
@Path("/plans/{planId}/notifications")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class PlanNotificationsResource {

    private final FollowingNotifications following;
    private final AgencyViews agencies;

    @Inject
    PlanNotificationsResource(FollowingNotifications following, AgencyViews agencies) {
        this.following = following;
        this.agencies = agencies;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Page<NotificationView> list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable @Size(max = 200) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        Optional<NotificationId> place = Cursor.after(after, 1).map(cursor -> new NotificationId(cursor.uuid(0)));
        List<Followed> found = following.ofPlan(new PlanId(planId), place, limit + 1);
        return Page.of(
                found,
                limit,
                followed -> Cursor.of(followed.notification().id()),
                followed -> NotificationView.of(
                        followed, agencies.of(followed.notification().agency())));
    }
}
