package dk.familiensplan.supervision.web;

import static dk.familiensplan.access.Role.ADMINISTRATOR;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Sessions;
import dk.familiensplan.supervision.PeopleInService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who may sign in and who is, for the administrator. Roles come from the configuration and are changed there. */
@Path("/people")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private final PeopleInService people;
    private final Sessions sessions;
    private final PlanAccess access;
    private final CurrentUser user;
    private final AuditLog audit;

    @Inject
    PeopleResource(PeopleInService people, Sessions sessions, PlanAccess access, CurrentUser user, AuditLog audit) {
        this.people = people;
        this.sessions = sessions;
        this.access = access;
        this.user = user;
        this.audit = audit;
    }

    @GET
    @Allowed(ADMINISTRATOR)
    public Overview list() {
        audit.record(Deed.PEOPLE_READ, null, Purpose.SUPERVISION);
        return new Overview(people.of(user.authority()), people.connections(user.authority()));
    }

    /** Signs a person out everywhere; their next request is refused. */
    @DELETE
    @Path("{subject}/sessions")
    @Allowed(ADMINISTRATOR)
    public void endSessions(@PathParam("subject") @Size(max = 100) String subject) {
        if (!people.isOf(user.authority(), subject)) {
            throw access.unknown(Operation.MANAGE_PEOPLE);
        }
        sessions.endAllOf(subject);
        audit.record(Deed.SESSIONS_ENDED, null, Purpose.SUPERVISION, "subject=" + subject);
    }

    /** The employees, and how the agencies are reached. */
    public record Overview(List<PeopleInService.Employee> people, List<PeopleInService.Connection> agencies) {}
}
