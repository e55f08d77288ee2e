package dk.familiensplan.operations.web;

import static dk.familiensplan.access.Role.SYSTEM;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyKind;
import dk.familiensplan.agency.MessageFormat;
import dk.familiensplan.operations.MaintainingAgencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agencies that were made on screen, for the routes. */
@Path("/integration/agencies")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MadeAgenciesResource {

    private final MaintainingAgencies maintaining;

    @Inject
    MadeAgenciesResource(MaintainingAgencies maintaining) {
        this.maintaining = maintaining;
    }

    @GET
    @Allowed(SYSTEM)
    public MadeAgencies list() {
        return new MadeAgencies(
                maintaining.madeOnScreen().stream().map(MadeAgency::of).toList());
    }

    /** One field, so that more can be said later. */
    public record MadeAgencies(List<MadeAgency> agencies) {}

    /** As much as the configuration file says of one. */
    public record MadeAgency(
            String id,
            String name,
            AgencyKind kind,
            List<String> serves,
            MessageFormat format,
            @Nullable String gln,
            @Nullable String sor,
            @Nullable String cvr) {

        static MadeAgency of(Agency agency) {
            return new MadeAgency(
                    agency.id(),
                    agency.name(),
                    agency.kind(),
                    agency.serves(),
                    agency.format(),
                    agency.gln(),
                    agency.sor(),
                    agency.cvr());
        }
    }
}
