package dk.familiensplan.wave.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.wave.JoiningWave;
import dk.familiensplan.wave.Wave;
import dk.familiensplan.wave.WaveId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The waves that a family's trials are part of, or can be. */
@Path("/plans/{planId}/waves")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlanWavesResource {

    private final JoiningWave joining;

    @Inject
    PlanWavesResource(JoiningWave joining) {
        this.joining = joining;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public OpenWaves list(@PathParam("planId") UUID planId) {
        return new OpenWaves(joining.ofPlan(new PlanId(planId)).stream()
                .map(OpenWaveView::of)
                .toList());
    }

    @PUT
    @Path("{waveId}")
    @Allowed(COORDINATOR)
    public void takeIn(
            @PathParam("planId") UUID planId, @PathParam("waveId") UUID waveId, @NotNull @Valid TrialInput input) {
        joining.takeIn(new PlanId(planId), new WaveId(waveId), input.interventionId());
    }

    @DELETE
    @Path("{waveId}")
    @Allowed(COORDINATOR)
    public void takeOut(@PathParam("planId") UUID planId, @PathParam("waveId") UUID waveId) {
        joining.takeOut(new PlanId(planId), new WaveId(waveId));
    }

    /** One field, so that more can be said later. */
    public record OpenWaves(List<OpenWaveView> items) {}

    /** Which trial of the family. */
    public record TrialInput(@NotNull UUID interventionId) {}

    /** A wave as a family's coordinator sees it. */
    @JsonInclude(Include.NON_NULL)
    public record OpenWaveView(
            UUID id,
            String name,
            String hypothesis,
            String measure,
            LocalDate from,
            LocalDate until,
            @Nullable TrialDecision decision,
            @Nullable String reason,
            @Nullable UUID interventionId,
            boolean joinable) {

        static OpenWaveView of(JoiningWave.Open open) {
            Wave wave = open.wave();
            return new OpenWaveView(
                    wave.id().value(),
                    wave.idea().name(),
                    wave.idea().hypothesis(),
                    wave.idea().measure(),
                    wave.from(),
                    wave.until(),
                    wave.whatCameOfIt().map(Wave.Ending::decision).orElse(null),
                    wave.whatCameOfIt().map(Wave.Ending::reason).orElse(null),
                    open.intervention(),
                    open.joinable());
        }
    }
}
