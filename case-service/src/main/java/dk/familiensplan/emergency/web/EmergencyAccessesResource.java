package dk.familiensplan.emergency.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.DATA_PROTECTION_OFFICER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.emergency.EmergencyAccess;
import dk.familiensplan.emergency.EmergencyAccesses;
import dk.familiensplan.emergency.EmergencyAccesses.Shown;
import dk.familiensplan.emergency.OpeningInEmergency;
import dk.familiensplan.platform.rule.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Emergency accesses: for who breaks the glass, for whose plan it is, and for the data protection officer. */
@Path("/emergency-accesses")
@ApplicationScoped
@Transactional(dontRollbackOn = RuleBroken.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmergencyAccessesResource {

    private static final int MOST = 200;

    private final OpeningInEmergency opening;
    private final EmergencyAccesses accesses;
    private final CurrentUser user;
    private final AuditLog audit;

    @Inject
    EmergencyAccessesResource(
            OpeningInEmergency opening, EmergencyAccesses accesses, CurrentUser user, AuditLog audit) {
        this.opening = opening;
        this.accesses = accesses;
        this.user = user;
        this.audit = audit;
    }

    /** The newest of the municipality. */
    @GET
    @Allowed(DATA_PROTECTION_OFFICER)
    public Accesses list() {
        audit.record(Deed.EMERGENCIES_READ, null, Purpose.SUPERVISION);
        return new Accesses(accesses.ofAuthority(user.authority(), MOST));
    }

    /** By a person number, which is in the body because addresses are logged everywhere. */
    @POST
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response open(@NotNull @Valid Opening input) {
        EmergencyAccess opened = opening.open(input.personNumber(), input.reason());
        return Response.status(Response.Status.CREATED)
                .entity(new Opened(opened.id(), opened.plan().value(), opened.endsAt()))
                .build();
    }

    /** Those that the caller has open now. */
    @GET
    @Path("mine")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Accesses mine() {
        return new Accesses(opening.open());
    }

    /** Those to the caller's own plans that the caller has not seen. */
    @GET
    @Path("to-my-plans")
    @Allowed(COORDINATOR)
    public Accesses toMyPlans() {
        return new Accesses(opening.unseen());
    }

    /** Whose plan, and why. */
    public record Opening(
            @NotBlank @Size(max = 20) String personNumber,
            @NotBlank @Size(min = 10, max = 500) String reason) {

        /** Without the number. */
        @Override
        public String toString() {
            return "Opening";
        }
    }

    /** What was opened, and until when. */
    public record Opened(UUID id, UUID planId, Instant endsAt) {}

    /** One field, so that more can be said later. */
    public record Accesses(List<Shown> items) {}
}
