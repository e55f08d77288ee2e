package dk.familiensplan.agency.web;

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
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.AgencyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The parties that the caller can meet. */
@Path("/agencies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgenciesResource {

    private final Agencies agencies;
    private final CurrentUser currentUser;

    @Inject
    AgenciesResource(Agencies agencies, CurrentUser currentUser) {
        this.agencies = agencies;
        this.currentUser = currentUser;
    }

    /** Those that work with the caller's municipality, and those of the caller's own region. */
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
    public AgencyList list() {
        var authority = currentUser.authority();
        return new AgencyList(Stream.concat(agencies.workingWith(authority).stream(), agencies.of(authority).stream())
                .distinct()
                .map(AgencyView::of)
                .toList());
    }

    /** One field, so that more can be said later. */
    public record AgencyList(List<AgencyView> items) {}
}
