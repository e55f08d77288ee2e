package dk.familiensplan.appointment.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.appointment.Appointment;
import dk.familiensplan.appointment.AppointmentId;
import dk.familiensplan.appointment.Appointments;
import dk.familiensplan.appointment.FollowingAppointment;
import dk.familiensplan.appointment.MakingCalendarFile;
import dk.familiensplan.appointment.ProposingAppointment;
import dk.familiensplan.appointment.ReadingAppointments;
import dk.familiensplan.appointment.web.AppointmentsResource.WordsInput;
import dk.familiensplan.appointment.web.FamilyCalendarResource.AppointmentList;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency's people have asked of families' time, and how it stands. */
@Path("/agency/appointments")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyAppointmentsResource {

    private final ReadingAppointments reading;
    private final ProposingAppointment proposing;
    private final FollowingAppointment following;
    private final MakingCalendarFile calendarFile;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AgencyAppointmentsResource(
            ReadingAppointments reading,
            ProposingAppointment proposing,
            FollowingAppointment following,
            MakingCalendarFile calendarFile,
            Appointments appointments,
            AppointmentViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.proposing = proposing;
        this.following = following;
        this.calendarFile = calendarFile;
        this.appointments = appointments;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public AppointmentList list() {
        return new AppointmentList(views.forAgency(reading.ofOurAgency()));
    }

    @POST
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response propose(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid AppointmentInput input) {
        UUID id = idempotency.once(user.subject(), key, "proposeAppointment", input, () -> proposing
                .propose(new PlanId(input.planId()), input.proposal())
                .id()
                .value());
        return Response.fromResponse(
                        shown(appointments.find(new AppointmentId(id)).orElseThrow()))
                .status(Response.Status.CREATED)
                .build();
    }

    @GET
    @Path("{appointmentId}")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response read(@PathParam("appointmentId") UUID id) {
        return shown(reading.oneOfOurs(new AppointmentId(id)));
    }

    @POST
    @Path("{appointmentId}/acceptance")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response accept(
            @PathParam("appointmentId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return shown(following.accept(new AppointmentId(id), VersionTag.expected(ifMatch)));
    }

    @POST
    @Path("{appointmentId}/cancellation")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response callOff(
            @PathParam("appointmentId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WordsInput input) {
        return shown(following.callOff(new AppointmentId(id), VersionTag.expected(ifMatch), input.text()));
    }

    @GET
    @Path("{appointmentId}/calendar")
    @Produces("text/calendar")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response calendar(@PathParam("appointmentId") UUID id) {
        return Response.ok(calendarFile.of(new AppointmentId(id)), "text/calendar;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"aftale.ics\"")
                .build();
    }

    private Response shown(Appointment appointment) {
        return Response.ok(views.forAgency(List.of(appointment)).get(0))
                .tag(VersionTag.of(appointment.version()))
                .build();
    }
}
