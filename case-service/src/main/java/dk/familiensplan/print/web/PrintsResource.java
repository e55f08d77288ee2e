package dk.familiensplan.print.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.print.PrintingPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan on paper. The names of the files are the same for every family. */
@Path("/plans/{planId}/prints")
@ApplicationScoped
@Transactional
@Produces(PdfWriter.MEDIA_TYPE)
public class PrintsResource {

    private final PrintingPlan printing;
    private final Problems problems;

    @Inject
    PrintsResource(PrintingPlan printing, Problems problems) {
        this.printing = printing;
        this.problems = problems;
    }

    @GET
    @Path("plan")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response plan(
            @PathParam("planId") UUID planId,
            @QueryParam("form") @DefaultValue("MEETING") PrintingPlan.Form form,
            @QueryParam("member") @Nullable UUID member,
            @QueryParam("asOf") @Nullable Instant asOf) {
        byte[] file = printing.plan(
                new PlanId(planId), form, member == null ? null : new MemberId(member), asOf, problems.language());
        return file(file, form == PrintingPlan.Form.EASY ? "vores-plan.pdf" : "familiens-plan.pdf");
    }

    @GET
    @Path("consent-forms/{memberId}")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response consentForm(@PathParam("planId") UUID planId, @PathParam("memberId") UUID memberId) {
        return file(
                printing.consentForm(new PlanId(planId), new MemberId(memberId), problems.language()), "samtykke.pdf");
    }

    private static Response file(byte[] content, String name) {
        return Response.ok(content, PdfWriter.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
