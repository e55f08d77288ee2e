package dk.familiensplan.home.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.home.AskedFor;
import dk.familiensplan.home.FollowingTreatmentAtHome;
import dk.familiensplan.home.FollowingTreatmentAtHome.Followed;
import dk.familiensplan.home.HomeTreatmentReferral.Current;
import dk.familiensplan.home.HomeTreatmentReferral.Ending;
import dk.familiensplan.home.Outcome;
import dk.familiensplan.home.ReferralId;
import dk.familiensplan.home.ReferralState;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.home.web.ReferralView.StepView;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How members of a plan are treated at home, for the coordinator. */
@Path("/plans/{planId}/home-treatments")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class HomeTreatmentsResource {

    private final FollowingTreatmentAtHome following;
    private final HomeViews views;

    @Inject
    HomeTreatmentsResource(FollowingTreatmentAtHome following, HomeViews views) {
        this.following = following;
        this.views = views;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public TreatmentList list(@PathParam("planId") UUID planId) {
        return new TreatmentList(
                following.ofPlan(new PlanId(planId)).stream().map(this::view).toList());
    }

    @POST
    @Path("{referralId}/seen")
    @Allowed(COORDINATOR)
    public void seen(@PathParam("planId") UUID planId, @PathParam("referralId") UUID referralId) {
        following.seen(new PlanId(planId), new ReferralId(referralId));
    }

    private TreatmentView view(Followed followed) {
        AskedFor askedFor = followed.referral().askedFor();
        Current current = followed.referral().current();
        Ending ending = current.ending();
        MemberId member = followed.referral().member().orElseThrow();
        return new TreatmentView(
                followed.referral().id().value(),
                member.value(),
                followed.plan().member(member).map(PlanSnapshot.OfMember::name).orElse(""),
                current.state(),
                views.agency(followed.referral().hospital()),
                askedFor.ward(),
                views.orNull(current.team()),
                askedFor.treatment(),
                askedFor.startsAt(),
                askedFor.expectedEnd(),
                askedFor.responsible(),
                askedFor.responsiblePhone(),
                current.expiresAt(),
                current.takenHomeAt(),
                current.endedAt(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : views.orNull(ending.handedOverTo()),
                current.newsAt(),
                current.seenAt(),
                views.steps(followed.steps()));
    }

    /** One field, so that more can be said later. */
    public record TreatmentList(List<TreatmentView> items) {}

    /** A member's treatment at home. */
    public record TreatmentView(
            UUID id,
            UUID memberId,
            String memberName,
            ReferralState state,
            AgencyView hospital,
            String ward,
            @Nullable AgencyView team,
            Treatment treatment,
            Instant startsAt,
            @Nullable LocalDate expectedEnd,
            String responsible,
            String responsiblePhone,
            @Nullable Instant expiresAt,
            @Nullable Instant takenHomeAt,
            @Nullable Instant endedAt,
            @Nullable Outcome outcome,
            @Nullable AgencyView handedOverTo,
            Instant newsAt,
            @Nullable Instant seenAt,
            List<StepView> steps) {}
}
