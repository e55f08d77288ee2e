package dk.familiensplan.coordination.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.coordination.Absence;
import dk.familiensplan.coordination.AbsenceId;
import dk.familiensplan.coordination.Absences;
import dk.familiensplan.coordination.PlanningAbsence;
import dk.familiensplan.coordination.ReadingAbsences;
import dk.familiensplan.platform.rest.Idempotency;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When coordinators are away, and who acts meanwhile. */
@Path("/absences")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AbsencesResource {

    private final ReadingAbsences reading;
    private final PlanningAbsence planning;
    private final Absences absences;
    private final PeopleViews people;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AbsencesResource(
            ReadingAbsences reading,
            PlanningAbsence planning,
            Absences absences,
            PeopleViews people,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.planning = planning;
        this.absences = absences;
        this.people = people;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed(COORDINATOR)
    public AbsenceList mine() {
        return new AbsenceList(reading.mine().stream()
                .map(absence -> AbsenceView.of(absence, people))
                .toList());
    }

    @POST
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response plan(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AbsenceInput input) {
        UUID planned = idempotency.once(
                user.subject(), key, "planAbsence", input, () -> planning.plan(input.wanted(user.subject()))
                        .id()
                        .value());
        Absence absence = absences.find(new AbsenceId(planned))
                .orElseThrow(() -> new IllegalStateException("made and not there"));
        return answer(Response.created(URI.create("absences/" + planned)), absence);
    }

    @POST
    @Path("{absenceId}/deputy")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response setDeputy(
            @PathParam("absenceId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DeputyInput input) {
        return answer(
                Response.ok(), planning.setDeputy(new AbsenceId(id), VersionTag.expected(ifMatch), input.deputy()));
    }

    @POST
    @Path("{absenceId}/end")
    @Consumes(MediaType.WILDCARD)
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response end(@PathParam("absenceId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(Response.ok(), planning.end(new AbsenceId(id), VersionTag.expected(ifMatch)));
    }

    private Response answer(Response.ResponseBuilder response, Absence absence) {
        return response.entity(AbsenceView.of(absence, people))
                .tag(VersionTag.of(absence.version()))
                .build();
    }

    /** {@code AbsenceList} of the API. */
    public record AbsenceList(List<AbsenceView> items) {}

    /** {@code AbsenceInput} of the API; without a coordinator it is the caller's own. */
    public record AbsenceInput(
            @Nullable @Size(min = 1, max = 100) String coordinator,
            @NotNull Absence.Kind kind,
            @NotNull LocalDate from,
            @NotNull LocalDate until,

            @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*")
            String deputy) {

        PlanningAbsence.Wanted wanted(String caller) {
            return new PlanningAbsence.Wanted(coordinator == null ? caller : coordinator, kind, from, until, deputy);
        }
    }

    /** Who acts. */
    public record DeputyInput(@NotBlank @Size(max = 100) String deputy) {}
}
