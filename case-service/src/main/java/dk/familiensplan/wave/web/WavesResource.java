package dk.familiensplan.wave.web;

import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.wave.LeadingWaves;
import dk.familiensplan.wave.Wave;
import dk.familiensplan.wave.WaveId;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The waves of the caller's own unit: found from who asks, and never named. */
@Path("/waves")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WavesResource {

    private final LeadingWaves leading;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    WavesResource(LeadingWaves leading, Idempotency idempotency, CurrentUser user) {
        this.leading = leading;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(UNIT_LEADER)
    public WaveList read() {
        return new WaveList(leading.read().stream().map(WaveView::of).toList());
    }

    @POST
    @Allowed(UNIT_LEADER)
    public Response start(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid WaveInput input) {
        UUID after = input.after();
        UUID id = idempotency.once(user.subject(), key, "startWave", input, () -> leading.start(
                        new WaveId(input.id()),
                        new Wave.Idea(
                                input.name().strip(),
                                input.hypothesis().strip(),
                                input.measure().strip()),
                        input.from(),
                        input.until(),
                        input.mostFamilies(),
                        after == null ? null : new WaveId(after))
                .value());
        return shown(Response.Status.CREATED, new WaveId(id));
    }

    @POST
    @Path("{waveId}/decision")
    @Allowed(UNIT_LEADER)
    public Response decide(
            @PathParam("waveId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DecisionInput input) {
        WaveId wave = new WaveId(id);
        leading.decide(
                wave,
                VersionTag.expected(ifMatch),
                input.decision(),
                input.reason().strip());
        return shown(Response.Status.OK, wave);
    }

    private Response shown(Response.Status status, WaveId id) {
        LeadingWaves.Seen seen = leading.see(id);
        return Response.status(status)
                .entity(WaveView.of(seen))
                .tag(VersionTag.of(seen.wave().version()))
                .build();
    }

    /** One field, so that more can be said later. */
    public record WaveList(List<WaveView> items) {}

    /** What is tried, from when to when, with how many families at most, and after which wave. */
    public record WaveInput(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 500) String hypothesis,
            @NotBlank @Size(max = 500) String measure,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Min(1) @Max(200) Integer mostFamilies,
            @Nullable UUID after) {}

    /** What comes of it, and why. */
    public record DecisionInput(
            @NotNull TrialDecision decision,
            @NotBlank @Size(max = 500) String reason) {}
}
