package dk.familiensplan.meeting.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.meeting.CallingMeeting;
import dk.familiensplan.meeting.ConsultStep;
import dk.familiensplan.meeting.Meeting;
import dk.familiensplan.meeting.MeetingId;
import dk.familiensplan.meeting.NoteSection;
import dk.familiensplan.meeting.Outcome;
import dk.familiensplan.meeting.PrintingMinutes;
import dk.familiensplan.meeting.ReadingMeetings;
import dk.familiensplan.meeting.TellingOfMeeting;
import dk.familiensplan.meeting.TellingOfMeeting.What;
import dk.familiensplan.meeting.WritingMinutes;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.platform.rest.VersionTag;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One network meeting, from the call to what was sent of it. */
@Path("/meetings/{meetingId}")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeetingsResource {

    private final ReadingMeetings reading;
    private final CallingMeeting calling;
    private final WritingMinutes writing;
    private final TellingOfMeeting telling;
    private final PrintingMinutes printing;
    private final MeetingViews views;
    private final Agencies agencies;
    private final Problems problems;

    @Inject
    MeetingsResource(
            ReadingMeetings reading,
            CallingMeeting calling,
            WritingMinutes writing,
            TellingOfMeeting telling,
            PrintingMinutes printing,
            MeetingViews views,
            Agencies agencies,
            Problems problems) {
        this.reading = reading;
        this.calling = calling;
        this.writing = writing;
        this.telling = telling;
        this.printing = printing;
        this.views = views;
        this.agencies = agencies;
        this.problems = problems;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response read(@PathParam("meetingId") UUID id) {
        return shown(reading.one(new MeetingId(id)));
    }

    @PUT
    @Allowed(COORDINATOR)
    public Response change(
            @PathParam("meetingId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MeetingInput input) {
        return shown(calling.change(new MeetingId(id), VersionTag.expected(ifMatch), input.call()));
    }

    @PUT
    @Path("notes/{section}")
    @Allowed(COORDINATOR)
    public MeetingView.NoteView write(
            @PathParam("meetingId") UUID id,
            @PathParam("section") NoteSection section,
            @NotNull @Valid NoteInput input) {
        return views.note(writing.write(new MeetingId(id), section, input.base(), input.text()));
    }

    @PUT
    @Path("step")
    @Allowed(COORDINATOR)
    public Response stand(@PathParam("meetingId") UUID id, @NotNull @Valid StepInput input) {
        return shown(writing.stand(new MeetingId(id), input.step()));
    }

    @PUT
    @Path("outcomes/{outcomeId}")
    @Allowed(COORDINATOR)
    public Response put(
            @PathParam("meetingId") UUID id,
            @PathParam("outcomeId") UUID outcomeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeInput input) {
        return shown(writing.put(new MeetingId(id), VersionTag.expected(ifMatch), input.outcome(outcomeId)));
    }

    @POST
    @Path("outcomes/{outcomeId}/contact-request")
    @Allowed(COORDINATOR)
    public Response askFamily(
            @PathParam("meetingId") UUID id,
            @PathParam("outcomeId") UUID outcomeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid AskInput input) {
        return shown(writing.askFamily(
                new MeetingId(id),
                VersionTag.expected(ifMatch),
                outcomeId,
                new MemberId(input.memberId()),
                input.why().strip()));
    }

    @GET
    @Path("preview")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public PreviewList preview(@PathParam("meetingId") UUID id, @QueryParam("what") @NotNull What what) {
        return new PreviewList(telling.preview(new MeetingId(id), what).stream()
                .map(this::preview)
                .toList());
    }

    @POST
    @Path("call")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response call(@PathParam("meetingId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return shown(calling.callAgencies(new MeetingId(id), VersionTag.expected(ifMatch)));
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response callOff(
            @PathParam("meetingId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return shown(calling.callOff(new MeetingId(id), VersionTag.expected(ifMatch)));
    }

    @POST
    @Path("closing")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response close(
            @PathParam("meetingId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return shown(writing.close(new MeetingId(id), VersionTag.expected(ifMatch)));
    }

    @GET
    @Path("print")
    @Produces(PdfWriter.MEDIA_TYPE)
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response print(@PathParam("meetingId") UUID id) {
        return Response.ok(printing.minutes(new MeetingId(id), problems.language()), PdfWriter.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"referat.pdf\"")
                .build();
    }

    private Response shown(Meeting meeting) {
        return Response.ok(views.of(meeting, reading.notes(meeting)))
                .tag(VersionTag.of(meeting.version()))
                .build();
    }

    private PreviewView preview(TellingOfMeeting.Preview preview) {
        return new PreviewView(
                agencies.byId(preview.agency()).map(AgencyView::of).orElseThrow(),
                preview.messages().stream()
                        .flatMap(message -> message.composition() instanceof Composition.Content content
                                ? Stream.of(new TextView(
                                        message.telling().member().value(),
                                        content.topics(),
                                        content.title(),
                                        content.text()))
                                : Stream.empty())
                        .toList(),
                preview.messages().stream()
                        .filter(message -> !(message.composition() instanceof Composition.Content))
                        .map(message -> message.composition() instanceof Composition.Withheld withheld
                                ? withheld.reason()
                                : "ask-first")
                        .findFirst()
                        .orElse(null),
                preview.keptBack().stream().map(Outcome::id).toList());
    }

    /** One field, so that more can be said later. */
    public record PreviewList(List<PreviewView> items) {}

    /** What one agency gets, word for word, and what it does not. */
    public record PreviewView(
            AgencyView agency,
            List<TextView> messages,
            @Nullable String withheld,
            List<UUID> keptBack) {}

    /** One message. */
    public record TextView(UUID memberId, Set<Topic> topics, String title, String text) {}

    /** What is written in one place, and what stood there when the writer began. */
    public record NoteInput(
            @NotNull @Size(max = 8000) String base,
            @NotNull @Size(max = 8000) String text) {}

    /** Where the thinking together is. */
    public record StepInput(@Nullable ConsultStep step) {}

    /** Whom it is about, and why, in words that the family can read. */
    public record AskInput(
            @NotNull UUID memberId,
            @NotBlank @Size(max = 2000) String why) {}

    /** What came out of it. */
    public record OutcomeInput(
            Outcome.@NotNull Kind kind,
            @NotBlank @Size(max = 200) String text,
            @NotNull Topic topic,
            @Nullable UUID memberId,
            @Nullable @Valid OwnerInput owner,
            @Nullable LocalDate dueOn,
            boolean done,
            @Nullable @Valid LinkInput became) {

        Outcome outcome(UUID id) {
            return new Outcome(
                    id,
                    kind,
                    text.strip(),
                    topic,
                    memberId == null ? null : new MemberId(memberId),
                    owner == null ? null : new Outcome.Owner(owner.kind(), owner.reference()),
                    dueOn,
                    done,
                    became == null ? null : new Outcome.Link(became.kind(), became.id()));
        }
    }

    /** Who does it; the coordinator has no reference. */
    public record OwnerInput(
            Outcome.@NotNull OwnerKind kind,
            @NotNull @Size(max = 40) String reference) {}

    /** What it was turned into. */
    public record LinkInput(
            Outcome.@NotNull LinkKind kind, @NotNull UUID id) {}
}
