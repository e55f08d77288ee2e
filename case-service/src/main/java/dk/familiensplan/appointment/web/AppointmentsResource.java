package dk.familiensplan.appointment.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.Appointment;
import dk.familiensplan.appointment.AppointmentAnswer;
import dk.familiensplan.appointment.AppointmentId;
import dk.familiensplan.appointment.FittingAppointment;
import dk.familiensplan.appointment.ReadingAppointments;
import dk.familiensplan.platform.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times that agencies ask of a family, as the coordinator fits them in. */
@Path("/appointments/{appointmentId}")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentsResource {

    private final ReadingAppointments reading;
    private final FittingAppointment fitting;
    private final AppointmentViews views;

    @Inject
    AppointmentsResource(ReadingAppointments reading, FittingAppointment fitting, AppointmentViews views) {
        this.reading = reading;
        this.fitting = fitting;
        this.views = views;
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response read(@PathParam("appointmentId") UUID id) {
        return shown(reading.one(new AppointmentId(id)));
    }

    @GET
    @Path("fit")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public AppointmentView.FitView fit(
            @PathParam("appointmentId") UUID id, @QueryParam("startsAt") @NotNull Instant startsAt) {
        return views.fit(reading.one(new AppointmentId(id)), startsAt);
    }

    @POST
    @Path("answer")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response answer(
            @PathParam("appointmentId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid FitInput input) {
        return shown(fitting.answer(
                new AppointmentId(id), VersionTag.expected(ifMatch), input.answer(), input.startsAt(), input.text()));
    }

    @POST
    @Path("move")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response move(
            @PathParam("appointmentId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid MoveInput input) {
        return shown(fitting.move(new AppointmentId(id), VersionTag.expected(ifMatch), input.startsAt(), input.text()));
    }

    @POST
    @Path("cancellation")
    @Allowed({COORDINATOR, UNIT_LEADER})
    public Response callOff(
            @PathParam("appointmentId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WordsInput input) {
        return shown(fitting.callOff(new AppointmentId(id), VersionTag.expected(ifMatch), input.text()));
    }

    private Response shown(Appointment appointment) {
        return Response.ok(views.forCoordinator(appointment))
                .tag(VersionTag.of(appointment.version()))
                .build();
    }

    /** What the coordinator answers. */
    public record FitInput(
            @NotNull AppointmentAnswer answer,
            @Nullable Instant startsAt,
            @Nullable @Size(max = 2000) String text) {}

    /** Where it is moved to. */
    public record MoveInput(
            @NotNull Instant startsAt,
            @Nullable @Size(max = 2000) String text) {}

    /** What the other side reads beside the fact. */
    public record WordsInput(@Nullable @Size(max = 2000) String text) {}
}
