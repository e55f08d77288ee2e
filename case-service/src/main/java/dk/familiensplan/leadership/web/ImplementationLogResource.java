package dk.familiensplan.leadership.web;

import static dk.familiensplan.access.Role.AGENCY_LEADER;
import static dk.familiensplan.access.Role.STEERING_MEMBER;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.leadership.Driver;
import dk.familiensplan.leadership.ImplementationNote;
import dk.familiensplan.leadership.ImplementationNote.Standing;
import dk.familiensplan.leadership.KeepingLog;
import dk.familiensplan.leadership.Phase;
import dk.familiensplan.platform.rest.Idempotency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log of the caller's own municipality: found from who asks, and never named. */
@Path("/leadership/log")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ImplementationLogResource {

    private final KeepingLog keeping;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final People people;

    @Inject
    ImplementationLogResource(KeepingLog keeping, Idempotency idempotency, CurrentUser user, People people) {
        this.keeping = keeping;
        this.idempotency = idempotency;
        this.user = user;
        this.people = people;
    }

    @GET
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public LogView read() {
        return new LogView(
                keeping.read().stream().map(this::view).toList(),
                Arrays.stream(Driver.values())
                        .map(driver -> new DriverView(driver, driver.kind()))
                        .toList());
    }

    @POST
    @Allowed({STEERING_MEMBER, UNIT_LEADER, AGENCY_LEADER})
    public Response write(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid NoteInput input) {
        idempotency.once(
                user.subject(),
                key,
                "writeImplementationNote",
                input,
                () -> keeping.write(
                        input.id(),
                        input.day(),
                        input.phases(),
                        input.done().strip(),
                        input.learnt().strip(),
                        input.standing() == null ? null : input.standing().standing(),
                        input.levels()));
        return Response.status(Response.Status.CREATED).entity(read()).build();
    }

    private NoteView view(ImplementationNote note) {
        Standing standing = note.standing();
        return new NoteView(
                note.id(),
                note.day(),
                people.bySubject(note.writtenBy()).map(Person::name).orElse(note.writtenBy()),
                Arrays.stream(Phase.values()).filter(note.phases()::contains).toList(),
                note.done(),
                note.learnt(),
                standing == null ? null : new StandingView(standing.step(), standing.evidence()),
                Arrays.stream(Driver.values())
                        .filter(note.drivers()::containsKey)
                        .map(driver -> new LevelView(driver, note.drivers().getOrDefault(driver, 0)))
                        .toList());
    }

    /** The log, the latest day first, and what carries the work. */
    public record LogView(List<NoteView> notes, List<DriverView> drivers) {}

    /** A driver, and what kind of thing it is. */
    public record DriverView(Driver driver, Driver.Kind kind) {}

    /** One entry; {@code by} is a name. */
    @JsonInclude(Include.NON_NULL)
    public record NoteView(
            UUID id,
            LocalDate day,
            String by,
            List<Phase> phases,
            String done,
            String learnt,
            @Nullable StandingView standing,
            List<LevelView> drivers) {}

    /** A step of the ladder, and what shows it. */
    public record StandingView(int step, String evidence) {}

    /** How far one driver is in place. */
    public record LevelView(Driver driver, int level) {}

    /** What is written down. */
    public record NoteInput(
            @NotNull UUID id,
            @NotNull LocalDate day,
            @NotNull @Size(max = 4) Set<@NotNull Phase> phases,
            @NotBlank @Size(max = 2000) String done,
            @NotBlank @Size(max = 2000) String learnt,
            @Nullable @Valid StandingInput standing,
            @NotNull @Size(max = 10) List<@NotNull @Valid LevelInput> drivers) {

        Map<Driver, Integer> levels() {
            return drivers.stream()
                    .collect(Collectors.toMap(LevelInput::driver, LevelInput::level, (first, again) -> again));
        }
    }

    /** Where the leaders place their municipality. */
    public record StandingInput(
            @NotNull Integer step,
            @NotBlank @Size(max = 1000) String evidence) {

        Standing standing() {
            return new Standing(step, evidence.strip());
        }
    }

    /** How far one driver is in place. */
    public record LevelInput(
            @NotNull Driver driver, @NotNull Integer level) {}
}
