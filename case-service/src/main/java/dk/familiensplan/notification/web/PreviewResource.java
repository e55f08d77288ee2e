package dk.familiensplan.notification.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.notification.FollowingNotifications;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Who will be told what of a plan, word for word. */
@Path("/plans/{planId}/preview")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class PreviewResource {

    private final FollowingNotifications following;
    private final AgencyViews agencies;

    @Inject
    PreviewResource(FollowingNotifications following, AgencyViews agencies) {
        this.following = following;
        this.agencies = agencies;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public PreviewList preview(@PathParam("planId") UUID planId) {
        return new PreviewList(following.preview(new PlanId(planId)).stream()
                .map(preview -> PreviewView.of(preview, agencies.of(preview.agency())))
                .toList());
    }

    /** One field, so that more can be said later. */
    public record PreviewList(List<PreviewView> items) {}
}
