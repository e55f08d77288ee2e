package dk.familiensplan.access.web;

import static dk.familiensplan.access.Role.ADMINISTRATOR;
import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.DATA_PROTECTION_OFFICER;
import static dk.familiensplan.access.Role.FAMILY_MEMBER;
import static dk.familiensplan.access.Role.STEERING_MEMBER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyView;
import dk.familiensplan.agency.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed-in person. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final CurrentUser currentUser;
    private final Authorities authorities;
    private final Agencies agencies;

    @Inject
    MeResource(CurrentUser currentUser, Authorities authorities, Agencies agencies) {
        this.currentUser = currentUser;
        this.authorities = authorities;
        this.agencies = agencies;
    }

    /** Who you are, and where you work. */
    @GET
    @Allowed({
        COORDINATOR,
        UNIT_LEADER,
        AGENCY_CASEWORKER,
        AGENCY_LEADER,
        STEERING_MEMBER,
        FAMILY_MEMBER,
        ADMINISTRATOR,
        DATA_PROTECTION_OFFICER
    })
    public Me read() {
        var caller = currentUser.caller();
        var authority = authorities.byCode(caller.authority()).orElseThrow();
        var agencyId = caller.agencyId();
        return new Me(
                caller.subject(),
                caller.name(),
                caller.title(),
                caller.roles().stream().sorted().toList(),
                new AuthorityView(authority.code(), authority.name()),
                agencyId == null
                        ? null
                        : agencies.byId(agencyId).map(AgencyView::of).orElse(null));
    }

    /** The signed-in person, as the browser needs it. */
    public record Me(
            String subject,
            String name,
            String title,
            List<Role> roles,
            AuthorityView authority,
            @Nullable AgencyView agency) {}

    /** The municipality or region where the person works. */
    public record AuthorityView(String code, String name) {}
}
