package dk.familiensplan.access.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.FAMILY_MEMBER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.platform.rest.Language;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.platform.rest.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who has looked: what the family may know of it. */
@Path("/plans/{planId}/access-log")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessLogResource {

    private static final int MOST = 100;

    private final PlanAccess access;
    private final AuditLog audit;
    private final Problems problems;

    @Inject
    AccessLogResource(PlanAccess access, AuditLog audit, Problems problems) {
        this.access = access;
        this.audit = audit;
        this.problems = problems;
    }

    /** The newest rows, which include this reading. */
    @GET
    @Transactional
    @Allowed({COORDINATOR, UNIT_LEADER, FAMILY_MEMBER})
    public AccessLog read(@PathParam("planId") UUID planId) {
        var member = access.require(Operation.READ_ACCESS_LOG, planId).memberId();
        audit.record(Deed.ACCESS_LOG_READ, planId, Purpose.SUPERVISION);
        var language = problems.language();
        var entries = member == null ? audit.newest(planId, MOST) : audit.newestFor(member, planId, MOST);
        return new AccessLog(
                entries.stream().map(entry -> Line.of(entry, language)).toList());
    }

    /** One field, so that more can be said later. */
    public record AccessLog(List<Line> items) {}

    /**
     * @param unit for whom it was done, never the employee
     * @param byFamily whether it was somebody of the family itself
     */
    public record Line(Instant at, String unit, boolean byFamily, String purpose, String what) {

        static Line of(AuditLog.Entry entry, Language language) {
            return new Line(
                    entry.at(),
                    entry.unit(),
                    entry.byFamily(),
                    text(entry.purpose(), language),
                    text(entry.deed(), language));
        }

        private static String text(String code, Language language) {
            return Texts.of(AuditLog.class, "deeds", code, language);
        }
    }
}
