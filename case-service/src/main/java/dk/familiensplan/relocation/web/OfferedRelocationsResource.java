package dk.familiensplan.relocation.web;

import static dk.familiensplan.access.Role.COORDINATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.relocation.ReadingRelocations;
import dk.familiensplan.relocation.Relocating;
import dk.familiensplan.relocation.Relocation;
import dk.familiensplan.relocation.Relocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking another municipality to take a family over. */
@Path("/plans/{planId}/relocations")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OfferedRelocationsResource {

    private final Relocating relocating;
    private final Relocations relocations;
    private final ReadingRelocations reading;
    private final Authorities authorities;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    OfferedRelocationsResource(
            Relocating relocating,
            Relocations relocations,
            ReadingRelocations reading,
            Authorities authorities,
            Idempotency idempotency,
            CurrentUser user) {
        this.relocating = relocating;
        this.relocations = relocations;
        this.reading = reading;
        this.authorities = authorities;
        this.idempotency = idempotency;
        this.user = user;
    }

    @POST
    @Allowed(COORDINATOR)
    public Response offer(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid RelocationInput input) {
        UUID offered = idempotency.once(user.subject(), key, "offerRelocation " + planId, input, () -> relocating
                .offer(new PlanId(planId), input.to(), input.note().strip(), input.given())
                .id());
        Relocation relocation =
                relocations.find(offered).orElseThrow(() -> new IllegalStateException("made and not there"));
        return Response.created(URI.create("relocations/" + offered))
                .entity(RelocationView.of(reading.with(relocation), authorities, user.authority()))
                .tag(VersionTag.of(relocation.version()))
                .build();
    }

    /** {@code RelocationInput} of the API. */
    public record RelocationInput(
            @NotBlank @Size(max = 10) String to,
            @NotBlank @Size(max = 1000) String note,
            @NotNull @Size(max = 20) List<@NotNull @Valid RelocationConsentInput> consents) {

        Map<MemberId, HowGiven> given() {
            Map<MemberId, HowGiven> given = new HashMap<>();
            consents.forEach(consent -> given.put(new MemberId(consent.memberId()), consent.how()));
            return given;
        }
    }

    /** A member has said yes to the move. */
    public record RelocationConsentInput(
            @NotNull UUID memberId, @NotNull HowGiven how) {}
}
