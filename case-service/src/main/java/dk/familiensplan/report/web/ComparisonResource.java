package dk.familiensplan.report.web;

import static dk.familiensplan.access.Role.STEERING_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.Authorities;
import dk.familiensplan.agency.Authority;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.platform.rest.Fault;
import dk.familiensplan.platform.rest.Problems;
import dk.familiensplan.platform.rest.RequestRefused;
import dk.familiensplan.report.ComparingMunicipalities;
import dk.familiensplan.report.Comparison;
import dk.familiensplan.report.Quarter;
import dk.familiensplan.report.web.ComparisonView.NeighbourView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's own municipality beside those that both have agreed to compare. */
@Path("/reports/comparison")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class ComparisonResource {

    private final ComparingMunicipalities comparing;
    private final Authorities authorities;
    private final People people;
    private final CurrentUser user;
    private final Problems problems;

    @Inject
    ComparisonResource(
            ComparingMunicipalities comparing,
            Authorities authorities,
            People people,
            CurrentUser user,
            Problems problems) {
        this.comparing = comparing;
        this.authorities = authorities;
        this.people = people;
        this.user = user;
        this.problems = problems;
    }

    /** The newest quarter of which anything was given, unless another is asked for. */
    @GET
    @Allowed(STEERING_MEMBER)
    public ComparisonView compare(@QueryParam("period") @Size(max = 20) @Nullable String period) {
        List<Quarter> periods = comparing.periods();
        return view(periods, period == null ? newest(periods) : chosen(period, periods));
    }

    @PUT
    @Path("/{municipalityCode}")
    @Allowed(STEERING_MEMBER)
    public ComparisonView say(@PathParam("municipalityCode") @Size(max = 80) String municipalityCode) {
        comparing.say(municipalityCode);
        return compare(null);
    }

    @DELETE
    @Path("/{municipalityCode}")
    @Allowed(STEERING_MEMBER)
    public ComparisonView takeBack(@PathParam("municipalityCode") @Size(max = 80) String municipalityCode) {
        comparing.takeBack(municipalityCode);
        return compare(null);
    }

    private static @Nullable Quarter newest(List<Quarter> periods) {
        return periods.isEmpty() ? null : periods.get(0);
    }

    private static Quarter chosen(String period, List<Quarter> periods) {
        return Quarter.parse(period)
                .filter(periods::contains)
                .orElseThrow(() -> new RequestRefused(Fault.INVALID, "period"));
    }

    private ComparisonView view(List<Quarter> periods, @Nullable Quarter period) {
        String own = user.authority();
        return ComparisonView.of(
                authorities.byCode(own).map(Authority::name).orElse(own),
                period,
                periods,
                comparing.neighbours().stream()
                        .map(one -> NeighbourView.of(one, this::nameOf))
                        .toList(),
                period == null ? new Comparison(List.of()) : comparing.compare(period),
                new MeasureTexts(problems.language()));
    }

    private String nameOf(String subject) {
        return people.bySubject(subject).map(Person::name).orElse(subject);
    }
}
