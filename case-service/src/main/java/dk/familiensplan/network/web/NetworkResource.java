package dk.familiensplan.network.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.network.DrawingNetwork;
import dk.familiensplan.network.DrawingNetwork.Placed;
import dk.familiensplan.network.NetworkMap;
import dk.familiensplan.network.NetworkNode;
import dk.familiensplan.network.NetworkNode.Kind;
import dk.familiensplan.network.NetworkNode.Sort;
import dk.familiensplan.plan.FamilyView;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The map of everybody round a family, for its coordinator. */
@Path("/plans/{planId}/network")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NetworkResource {

    private final DrawingNetwork drawing;
    private final Agencies agencies;

    @Inject
    NetworkResource(DrawingNetwork drawing, Agencies agencies) {
        this.drawing = drawing;
        this.agencies = agencies;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public NetworkView read(@PathParam("planId") UUID planId, @QueryParam("asOf") @Nullable Instant asOf) {
        return view(drawing.read(new PlanId(planId), asOf));
    }

    @POST
    @Path("nodes")
    @Allowed(COORDINATOR)
    public NetworkView place(@PathParam("planId") UUID planId, @NotNull @Valid NodeInput input) {
        drawing.place(new PlanId(planId), input.placed());
        return view(drawing.read(new PlanId(planId), null));
    }

    private NetworkView view(NetworkMap map) {
        return new NetworkView(map.nodes().stream().map(this::view).toList());
    }

    private NodeView view(NetworkNode node) {
        Optional<Agency> agency = node.kind() == Kind.AGENCY ? agencies.byId(node.id()) : Optional.empty();
        return new NodeView(
                node.kind(),
                node.id(),
                node.number(),
                agency.map(Agency::name).orElse(node.name()),
                agency.map(Agency::letters).orElse(null),
                node.sort(),
                node.role(),
                node.ring(),
                node.angle(),
                node.view());
    }

    /** {@code Network} of the API. */
    public record NetworkView(List<NodeView> nodes) {}

    /** One round the family. */
    @JsonInclude(Include.NON_NULL)
    public record NodeView(
            Kind kind,
            String id,
            int number,
            String name,
            @Nullable String letters,
            Sort sort,
            String role,
            int ring,
            int angle,
            FamilyView view) {}

    /** Where somebody is to stand; {@code number} is that of the place that was read, 0 for somebody new. */
    public record NodeInput(
            @NotNull Kind kind,

            @NotNull @Size(min = 1, max = 40) @Pattern(regexp = "[a-z0-9-]+") String id,

            @NotNull @Min(0) @Max(1_000_000) Integer number,
            @NotNull @Size(max = 120) String name,
            @NotNull Sort sort,
            @NotNull @Size(max = 200) String role,

            @NotNull @Min(NetworkNode.NEAREST) @Max(NetworkNode.FURTHEST) Integer ring,

            @NotNull @Min(0) @Max(NetworkNode.TURN - 1) Integer angle,
            @NotNull FamilyView view,
            @NotNull Boolean removed) {

        Placed placed() {
            return new Placed(kind, id, number, name.strip(), sort, role.strip(), ring, angle, view, removed);
        }
    }
}
