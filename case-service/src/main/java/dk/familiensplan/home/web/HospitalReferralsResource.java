package dk.familiensplan.home.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.home.AskingHomeTeams;
import dk.familiensplan.home.HomeTerms;
import dk.familiensplan.home.HomeTermsSource;
import dk.familiensplan.home.ReadingHomeReferrals;
import dk.familiensplan.home.ReferralId;
import dk.familiensplan.home.web.ReferralView.MunicipalityView;
import dk.familiensplan.platform.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hospital asks for treatment at home, and follows what became of it. */
@Path("/home")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HospitalReferralsResource {

    private final AskingHomeTeams asking;
    private final ReadingHomeReferrals reading;
    private final HomeViews views;
    private final HomeTermsSource terms;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    HospitalReferralsResource(
            AskingHomeTeams asking,
            ReadingHomeReferrals reading,
            HomeViews views,
            HomeTermsSource terms,
            Agencies agencies,
            Idempotency idempotency,
            CurrentUser user) {
        this.asking = asking;
        this.reading = reading;
        this.views = views;
        this.terms = terms;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Path("directory")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public DirectoryView directory() {
        ReadingHomeReferrals.Directory directory = reading.directory();
        HomeTerms within = terms.terms();
        return new DirectoryView(
                directory.now(),
                agencies.byId(Objects.requireNonNullElse(user.agencyId(), "")).stream()
                        .flatMap(hospital -> hospital.serves().stream())
                        .map(views::municipality)
                        .toList(),
                directory.teams().stream()
                        .map(team -> views.team(team, directory.inUse(), directory.now()))
                        .toList(),
                (int) within.answerWithin().toMinutes(),
                (int) within.reservedFor().toMinutes());
    }

    @GET
    @Path("referrals")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralList list() {
        return new ReferralList(views.of(reading.ofOurHospital()));
    }

    @POST
    @Path("referrals")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response ask(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AskInput input) {
        PatientInput patient = input.patient();
        UUID id = idempotency.once(user.subject(), key, "askHomeTeams", input, () -> asking.onScreen(
                        input.askedFor(), input.chosen(), patient == null ? null : patient.patient("/patient"))
                .id()
                .value());
        return Response.status(Response.Status.CREATED).entity(view(id)).build();
    }

    @GET
    @Path("referrals/{referralId}")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView read(@PathParam("referralId") UUID id) {
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/patient")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView givePatient(@PathParam("referralId") UUID id, @NotNull @Valid PatientInput input) {
        asking.givePatient(new ReferralId(id), input.patient(""));
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/asking")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView askAgain(@PathParam("referralId") UUID id, @NotNull @Valid AgainInput input) {
        asking.askAgain(
                new ReferralId(id), input.teams().stream().map(AgencyId::new).toList());
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/cancellation")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView cancel(@PathParam("referralId") UUID id, @NotNull @Valid CancelInput input) {
        asking.cancel(new ReferralId(id), input.reason());
        return view(id);
    }

    private ReferralView view(UUID id) {
        return views.of(reading.one(new ReferralId(id)));
    }

    /**
     * Who acts, and how.
     *
     * @param answerWithinMinutes how long a team has to answer
     * @param reservedForMinutes how long a place is held
     */
    public record DirectoryView(
            Instant now,
            List<MunicipalityView> municipalities,
            List<HomeTeamView> teams,
            int answerWithinMinutes,
            int reservedForMinutes) {}

    /** One field, so that more can be said later. */
    public record ReferralList(List<ReferralView> items) {}

    /** Whom to ask once more; empty for all that are open. */
    public record AgainInput(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> teams) {}

    /** Why the question is taken back; the teams read it. */
    public record CancelInput(@NotBlank @Size(max = 500) String reason) {}
}
