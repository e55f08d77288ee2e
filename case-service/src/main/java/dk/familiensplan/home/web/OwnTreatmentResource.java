package dk.familiensplan.home.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.home.AskedFor;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.home.OwnTreatmentAtHome;
import dk.familiensplan.home.Treatment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the family's own are treated at home, for themselves. */
@Path("/my/home-treatments")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class OwnTreatmentResource {

    private final OwnTreatmentAtHome reading;
    private final HomeViews views;

    @Inject
    OwnTreatmentResource(OwnTreatmentAtHome reading, HomeViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OwnTreatmentList list() {
        return new OwnTreatmentList(reading.read().stream().map(this::view).toList());
    }

    private OwnTreatmentView view(HomeTreatmentReferral referral) {
        AskedFor askedFor = referral.askedFor();
        return new OwnTreatmentView(
                referral.id().value(),
                referral.member().map(MemberId::value).orElseThrow(),
                views.agency(Objects.requireNonNull(referral.current().team())),
                views.agency(referral.hospital()),
                askedFor.treatment(),
                askedFor.expectedEnd(),
                askedFor.responsible(),
                askedFor.responsiblePhone());
    }

    /** One field, so that more can be said later. */
    public record OwnTreatmentList(List<OwnTreatmentView> items) {}

    /** Who treats, and who answers for it. */
    public record OwnTreatmentView(
            UUID id,
            UUID memberId,
            AgencyView team,
            AgencyView hospital,
            Treatment treatment,
            @Nullable LocalDate expectedEnd,
            String responsible,
            String responsiblePhone) {}
}
