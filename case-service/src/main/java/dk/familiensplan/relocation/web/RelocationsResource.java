package dk.familiensplan.relocation.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.relocation.ReadingRelocations;
import dk.familiensplan.relocation.Relocating;
import dk.familiensplan.relocation.Relocation;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What municipalities ask each other. */
@Path("/relocations")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RelocationsResource {

    private final Relocating relocating;
    private final ReadingRelocations reading;
    private final Authorities authorities;
    private final CurrentUser user;

    @Inject
    RelocationsResource(Relocating relocating, ReadingRelocations reading, Authorities authorities, CurrentUser user) {
        this.relocating = relocating;
        this.reading = reading;
        this.authorities = authorities;
        this.user = user;
    }

    @GET
    @Allowed(COORDINATOR)
    public RelocationLists list() {
        List<MunicipalityView> others = authorities.municipalities().stream()
                .filter(municipality -> !municipality.code().equals(user.authority()))
                .map(municipality -> new MunicipalityView(municipality.code(), municipality.name()))
                .toList();
        return new RelocationLists(views(reading.asked()), views(reading.ours()), others);
    }

    @POST
    @Path("{relocationId}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response accept(
            @PathParam("relocationId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return decided(relocating.accept(id, VersionTag.expected(ifMatch)));
    }

    @POST
    @Path("{relocationId}/refusal")
    @Allowed(COORDINATOR)
    public Response refuse(
            @PathParam("relocationId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RelocationRefusalInput input) {
        return decided(relocating.refuse(
                id, VersionTag.expected(ifMatch), input.reason().strip()));
    }

    @POST
    @Path("{relocationId}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Allowed(COORDINATOR)
    public Response withdraw(
            @PathParam("relocationId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return decided(relocating.withdraw(id, VersionTag.expected(ifMatch)));
    }

    private List<RelocationView> views(List<ReadingRelocations.Nameless> read) {
        return read.stream()
                .map(one -> RelocationView.of(one, authorities, user.authority()))
                .toList();
    }

    private Response decided(Relocation relocation) {
        return Response.ok(RelocationView.of(reading.with(relocation), authorities, user.authority()))
                .tag(VersionTag.of(relocation.version()))
                .build();
    }

    /** {@code RelocationLists} of the API. */
    public record RelocationLists(
            List<RelocationView> asked, List<RelocationView> ours, List<MunicipalityView> municipalities) {}

    /** One that can be asked. */
    public record MunicipalityView(String code, String name) {}

    /** Why not. */
    public record RelocationRefusalInput(
            @NotBlank @Size(max = 500) String reason) {}
}
