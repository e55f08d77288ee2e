package dk.familiensplan.home.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.home.AnsweringAsTeam;
import dk.familiensplan.home.CapacityAnswer;
import dk.familiensplan.home.HomeBoard;
import dk.familiensplan.home.HomeFigures;
import dk.familiensplan.home.HomeTreatmentReferral.Ending;
import dk.familiensplan.home.Outcome;
import dk.familiensplan.home.ReadingHomeReferrals;
import dk.familiensplan.home.ReferralId;
import dk.familiensplan.home.TreatingAtHome;
import dk.familiensplan.home.Treatment;
import dk.familiensplan.home.TreatmentNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The board of a team: what it can take, what it is asked, whom it treats. */
@Path("/home")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HomeBoardResource {

    private final ReadingHomeReferrals reading;
    private final AnsweringAsTeam answering;
    private final TreatingAtHome treating;
    private final HomeViews views;

    @Inject
    HomeBoardResource(
            ReadingHomeReferrals reading, AnsweringAsTeam answering, TreatingAtHome treating, HomeViews views) {
        this.reading = reading;
        this.answering = answering;
        this.treating = treating;
        this.views = views;
    }

    @GET
    @Path("board")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public BoardView board() {
        HomeBoard board = reading.board();
        return new BoardView(
                board.now(),
                views.agency(board.ours()),
                board.team()
                        .map(team -> views.team(team, board.inUse(), board.now()))
                        .orElse(null),
                views.of(board.referrals()),
                views.of(board.handedToUs()),
                board.figuresFrom(),
                board.figures().orElse(null));
    }

    @PUT
    @Path("answer")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public BoardView answerForNow(@NotNull @Valid AnswerInput input) {
        answering.answerForNow(input.answer());
        return board();
    }

    @POST
    @Path("referrals/{referralId}/answer")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView answer(@PathParam("referralId") UUID id, @NotNull @Valid AnswerInput input) {
        answering.answer(new ReferralId(id), input.answer());
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/arrival")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView takeHome(@PathParam("referralId") UUID id) {
        answering.takeHome(new ReferralId(id));
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/release")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView giveBack(@PathParam("referralId") UUID id) {
        answering.giveBack(new ReferralId(id));
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/notes")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView write(@PathParam("referralId") UUID id, @NotNull @Valid NoteInput input) {
        treating.write(new ReferralId(id), input.kind().kind(), input.text());
        return view(id);
    }

    @PUT
    @Path("referrals/{referralId}/treatment")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView change(@PathParam("referralId") UUID id, @NotNull @Valid TreatmentInput input) {
        treating.change(
                new ReferralId(id),
                input.treatment(),
                input.details(),
                input.expectedEnd(),
                input.responsible(),
                input.responsiblePhone(),
                input.why());
        return view(id);
    }

    @POST
    @Path("referrals/{referralId}/closing")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ReferralView close(@PathParam("referralId") UUID id, @NotNull @Valid ClosingInput input) {
        treating.close(new ReferralId(id), input.ending());
        return view(id);
    }

    private ReferralView view(UUID id) {
        return views.of(reading.one(new ReferralId(id)));
    }

    /** What a team sees. */
    public record BoardView(
            Instant now,
            AgencyView agency,
            @Nullable HomeTeamView team,
            List<ReferralView> referrals,
            List<ReferralView> handedToUs,
            Instant figuresFrom,
            @Nullable HomeFigures figures) {}

    /** One of the four answers. */
    public record AnswerInput(@NotNull CapacityAnswer answer) {}

    /** An entry of the daily log. */
    public record NoteInput(
            @NotNull NoteKind kind,
            @NotBlank @Size(max = 2000) String text) {}

    /** What a person writes; a change of treatment is written by changing it. */
    public enum NoteKind {
        GIVEN,
        NOT_GIVEN,
        OBSERVED,
        HOSPITAL_NEEDED;

        TreatmentNote.Kind kind() {
            return TreatmentNote.Kind.valueOf(name());
        }
    }

    /** The treatment as it is from now on, and who said so. */
    public record TreatmentInput(
            @NotNull Treatment treatment,
            @NotBlank @Size(max = 200) String details,
            @Nullable LocalDate expectedEnd,
            @NotBlank @Size(max = 200) String responsible,
            @NotBlank @Size(max = 40) String responsiblePhone,
            @NotBlank @Size(max = 2000) String why) {}

    /** How the treatment at home ended. */
    public record ClosingInput(
            @NotNull Outcome outcome,
            @Nullable @Min(1) @Max(365) Integer daysSaved,
            @Nullable @Size(max = 40) String handedOverTo,
            @NotBlank @Size(max = 2000) String note) {

        Ending ending() {
            return new Ending(outcome, daysSaved, handedOverTo == null ? null : new AgencyId(handedOverTo), note);
        }
    }
}
