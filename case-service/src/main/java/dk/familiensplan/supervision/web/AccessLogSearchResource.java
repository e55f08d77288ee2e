package dk.familiensplan.supervision.web;

import static dk.familiensplan.access.Role.DATA_PROTECTION_OFFICER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.platform.rest.Cursor;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Page;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.platform.rest.Texts;
import dk.familiensplan.supervision.SearchingAccessLog;
import dk.familiensplan.supervision.SearchingAccessLog.Wanted;
import dk.familiensplan.supervision.SupervisedLog;
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
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.MissingResourceException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The access log of a municipality and samples of it, for its data protection officer. */
@Path("/access-log")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccessLogSearchResource {

    private static final int PLACE_PARTS = 3;

    private final SearchingAccessLog searching;
    private final Problems problems;

    @Inject
    AccessLogSearchResource(SearchingAccessLog searching, Problems problems) {
        this.searching = searching;
        this.problems = problems;
    }

    /** A search; a POST, because a person number is no part of an address. */
    @POST
    @Path("searches")
    @Allowed(DATA_PROTECTION_OFFICER)
    public Page<LineView> search(@NotNull @Valid Search input) {
        var after = Cursor.after(input.after(), PLACE_PARTS)
                .map(cursor -> new SupervisedLog.Place(cursor.instant(0), cursor.text(1), cursor.number(2)))
                .orElse(null);
        var wanted = new Wanted(
                input.from(), input.until(), input.subject(), input.planId(), input.deed(), input.personNumber());
        var language = problems.language();
        return Page.of(
                searching.search(wanted, after, input.limit() + 1),
                input.limit(),
                line -> Cursor.of(line.at(), line.chain(), line.number()),
                line -> LineView.of(line, language));
    }

    @GET
    @Path("samples")
    @Allowed(DATA_PROTECTION_OFFICER)
    public Samples samples() {
        return view(searching.samples());
    }

    /** Draws readings by lot, to be justified. */
    @POST
    @Path("samples")
    @Allowed(DATA_PROTECTION_OFFICER)
    public Response draw(@NotNull @Valid Draw input) {
        return Response.status(Response.Status.CREATED)
                .entity(view(searching.draw(input.since(), input.size())))
                .build();
    }

    @PUT
    @Path("samples/readings/{readingId}")
    @Allowed(DATA_PROTECTION_OFFICER)
    public void decide(@PathParam("readingId") UUID reading, @NotNull @Valid Finding input) {
        searching.decide(reading, input.justified(), input.note());
    }

    private Samples view(List<SupervisedLog.Sample> samples) {
        var language = problems.language();
        return new Samples(samples.stream()
                .map(sample -> new SampleView(
                        sample.id(),
                        sample.drawnAt(),
                        sample.since(),
                        sample.readings().stream()
                                .map(reading -> new ReadingView(
                                        reading.id(),
                                        LineView.of(reading.line(), language),
                                        reading.justified().orElse(null),
                                        reading.note()))
                                .toList()))
                .toList());
    }

    /** What is looked for; all that is given must fit. */
    public record Search(
            @NotNull Instant from,
            @NotNull Instant until,
            @Size(max = 100) @Nullable String subject,
            @Nullable UUID planId,
            @Size(max = 60) @Nullable String deed,
            @Size(max = 20) @Nullable String personNumber,
            @Size(max = 400) @Nullable String after,
            @Min(1) @Max(100) int limit) {

        /** Without the number. */
        @Override
        public String toString() {
            return "Search";
        }
    }

    /** How many readings, and since when. */
    public record Draw(
            @NotNull Instant since, @Min(1) @Max(50) int size) {}

    /** What was found of one reading. */
    public record Finding(
            boolean justified, @NotBlank @Size(max = 500) String note) {}

    /** One field, so that more can be said later. */
    public record Samples(List<SampleView> items) {}

    /** Readings drawn by lot. */
    public record SampleView(UUID id, Instant drawnAt, Instant since, List<ReadingView> readings) {}

    /** One reading of a sample. */
    public record ReadingView(
            UUID id,
            LineView line,
            @Nullable Boolean justified,
            @Nullable String note) {}

    /** One row of the log in words. @param by the employee; null for a machine and for a member of a family */
    public record LineView(
            Instant at,
            String subject,
            @Nullable String by,
            String unit,
            String deed,
            String what,
            String purpose,
            @Nullable UUID planId,
            @Nullable String detail) {

        static LineView of(SupervisedLog.Line line, Language language) {
            return new LineView(
                    line.at(),
                    line.subject(),
                    line.by(),
                    line.unit(),
                    line.deed(),
                    text(line.deed(), language),
                    text(line.purpose(), language),
                    line.planId(),
                    line.detail());
        }

        /** A deed of an older version has no words any more, and is shown as it was written. */
        private static String text(String code, Language language) {
            try {
                return Texts.of(AuditLog.class, "deeds", code, language);
            } catch (MissingResourceException older) {
                return code;
            }
        }
    }
}
