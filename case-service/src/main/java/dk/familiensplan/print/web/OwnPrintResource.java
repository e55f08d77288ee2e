package dk.familiensplan.print.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.print.PrintingPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A member's own plan on paper. */
@Path("/my/print")
@ApplicationScoped
@Transactional
@Produces(PdfWriter.MEDIA_TYPE)
public class OwnPrintResource {

    private final PrintingPlan printing;
    private final Problems problems;

    @Inject
    OwnPrintResource(PrintingPlan printing, Problems problems) {
        this.printing = printing;
        this.problems = problems;
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public Response plan() {
        return Response.ok(printing.ours(problems.language()), PdfWriter.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vores-plan.pdf\"")
                .build();
    }
}
