package dk.familiensplan.supervision.web;

import static dk.familiensplan.access.Role.DATA_PROTECTION_OFFICER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.platform.pdf.PdfWriter;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.supervision.Extract;
import dk.familiensplan.supervision.ExtractingPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is kept about one person: for a machine as JSON, for the person as a document. */
@Path("/subject-access-extracts")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
public class ExtractsResource {

    private final ExtractingPerson extracting;
    private final PdfWriter writer;
    private final Problems problems;

    @Inject
    ExtractsResource(ExtractingPerson extracting, PdfWriter writer, Problems problems) {
        this.extracting = extracting;
        this.writer = writer;
        this.problems = problems;
    }

    /** A POST, because a person number is no part of an address; the answer is a file. */
    @POST
    @Produces({MediaType.APPLICATION_JSON, PdfWriter.MEDIA_TYPE})
    @Allowed(DATA_PROTECTION_OFFICER)
    public Response make(@NotNull @Valid Wanted input) {
        Extract extract = extracting.of(input.personNumber());
        boolean printed = input.form() == Form.PDF;
        return Response.ok(
                        printed ? writer.write(PrintedExtract.of(extract, problems.language())) : extract,
                        printed ? PdfWriter.MEDIA_TYPE : MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"indsigt." + (printed ? "pdf" : "json") + "\"")
                .build();
    }

    /** Which person, and in which form. */
    public record Wanted(
            @NotBlank @Size(max = 20) String personNumber,
            @NotNull Form form) {

        /** Without the number. */
        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** For whom the file is. */
    public enum Form {
        JSON,
        PDF
    }
}
