package dk.familiensplan.report.web;

import static dk.familiensplan.access.Role.STEERING_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.platform.rest.RequestRefused;
import dk.familiensplan.platform.time.TimeSource;
import dk.familiensplan.report.ComparingMunicipalities;
import dk.familiensplan.report.CompilingOverview;
import dk.familiensplan.report.CompilingOverview.NamedAgency;
import dk.familiensplan.report.GivenMeasures;
import dk.familiensplan.report.MeasureCode;
import dk.familiensplan.report.Neighbour;
import dk.familiensplan.report.Overview;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.report.SteeringFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The overview of the caller's own authority, and of no other. */
@Path("/reports")
@ApplicationScoped
@Transactional
public class ReportsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final CompilingOverview compiling;
    private final ComparingMunicipalities comparing;
    private final Agencies agencies;
    private final Authorities authorities;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Problems problems;
    private final PdfWriter writer;
    private final Clock clock;

    @Inject
    ReportsResource(
            SteeringFigures figures,
            GivenMeasures given,
            ComparingMunicipalities comparing,
            Agencies agencies,
            Authorities authorities,
            CurrentUser currentUser,
            AuditLog audit,
            Problems problems,
            PdfWriter writer,
            Clock clock) {
        this.compiling = new CompilingOverview(figures, given, TimeSource.DANISH);
        this.comparing = comparing;
        this.agencies = agencies;
        this.authorities = authorities;
        this.currentUser = currentUser;
        this.audit = audit;
        this.problems = problems;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Path("/overview")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(STEERING_MEMBER)
    public OverviewView overview(@QueryParam("period") @Size(max = 20) @Nullable String period) {
        return OverviewView.of(
                compile(period),
                comparing.neighbours().stream()
                        .filter(Neighbour::waitsForOurs)
                        .map(Neighbour::name)
                        .toList(),
                texts());
    }

    /** One measure over every quarter of which it was given. */
    @GET
    @Path("/measures/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(STEERING_MEMBER)
    public MeasureHistoryView measure(@PathParam("code") MeasureCode code) {
        String authority = currentUser.authority();
        audit.record(Deed.REPORT_READ, null, Purpose.STEERING, code.name());
        return MeasureHistoryView.of(
                compiling.history(authority, nameOf(authority), serving(authority), code, clock.instant()), texts());
    }

    @GET
    @Path("/overview.csv")
    @Produces(CSV)
    @Allowed(STEERING_MEMBER)
    public Response overviewAsCsv(@QueryParam("period") @Size(max = 20) @Nullable String period) {
        Overview overview = compile(period);
        return file(OverviewCsv.of(overview, texts()), CSV, overview, "csv");
    }

    /** The same as a workbook. */
    @GET
    @Path("/overview.xlsx")
    @Produces(OverviewSpreadsheet.MEDIA_TYPE)
    @Allowed(STEERING_MEMBER)
    public Response overviewAsSpreadsheet(@QueryParam("period") @Size(max = 20) @Nullable String period) {
        Overview overview = compile(period);
        return file(
                new OverviewSpreadsheet(overview, texts()).file(), OverviewSpreadsheet.MEDIA_TYPE, overview, "xlsx");
    }

    /** The same on paper. */
    @GET
    @Path("/overview.pdf")
    @Produces(PdfWriter.MEDIA_TYPE)
    @Allowed(STEERING_MEMBER)
    public Response overviewOnPaper(@QueryParam("period") @Size(max = 20) @Nullable String period) {
        Overview overview = compile(period);
        return file(
                writer.write(new OverviewPdf(overview, texts(), problems.language()).document()),
                PdfWriter.MEDIA_TYPE,
                overview,
                "pdf");
    }

    private static Response file(Object content, String type, Overview overview, String ending) {
        String name = "familiens-plan-" + overview.period() + "." + ending;
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Overview compile(@Nullable String period) {
        Instant now = clock.instant();
        String authority = currentUser.authority();
        List<Quarter> periods = compiling.periods(authority, now);
        Quarter quarter = period == null
                ? periods.get(0)
                : Quarter.parse(period)
                        .filter(periods::contains)
                        .orElseThrow(() -> new RequestRefused(Fault.INVALID, "period"));
        audit.record(Deed.REPORT_READ, null, Purpose.STEERING, quarter.toString());
        return compiling.compile(authority, nameOf(authority), serving(authority), quarter, now);
    }

    private List<NamedAgency> serving(String authority) {
        return agencies.workingWith(authority).stream()
                .map(agency -> new NamedAgency(agency.id(), agency.name()))
                .toList();
    }

    private String nameOf(String authority) {
        return authorities.byCode(authority).map(Authority::name).orElse(authority);
    }

    private MeasureTexts texts() {
        return new MeasureTexts(problems.language());
    }
}
