package dk.familiensplan.appointment.web;

import static dk.familiensplan.access.Role.FAMILY_MEMBER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.appointment.ReadingOwnWeek;
import dk.familiensplan.appointment.ReadingOwnWeek.OwnWeek;
import dk.familiensplan.appointment.SubscribingToCalendar;
import dk.familiensplan.appointment.web.CalendarAddressesResource.AddressView;
import dk.familiensplan.myplan.OwnPlan;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** <i>Vores uge</i>, and the secret address of a member's own calendar. */
@Path("/my/week")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
public class MyWeekResource {

    private final ReadingOwnWeek reading;
    private final SubscribingToCalendar subscribing;
    private final OwnPlan own;
    private final AppointmentViews views;
    private final URI publicUrl;

    @Inject
    MyWeekResource(
            ReadingOwnWeek reading,
            SubscribingToCalendar subscribing,
            OwnPlan own,
            AppointmentViews views,
            Settings settings) {
        this.reading = reading;
        this.subscribing = subscribing;
        this.own = own;
        this.views = views;
        this.publicUrl = settings.publicUrl();
    }

    @GET
    @Allowed(FAMILY_MEMBER)
    public OwnWeekView read(@QueryParam("day") @Nullable LocalDate day) {
        OwnWeek ours = reading.read(day);
        return new OwnWeekView(
                ours.week().monday(),
                ours.week().occurrences().stream()
                        .map(occurrence -> views.own(occurrence, ours))
                        .toList(),
                subscribing
                        .own(ours.reader().plan(), ours.reader().member())
                        .map(address -> AddressView.of(address, null))
                        .orElse(null));
    }

    /** Takes no key: asked for again it must not be told again. */
    @POST
    @Path("address")
    @Consumes(MediaType.WILDCARD)
    @Allowed(FAMILY_MEMBER)
    public Response open() {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        SubscribingToCalendar.Opened opened = subscribing.openOwn(me.plan(), me.member());
        return Response.status(Response.Status.CREATED)
                .entity(AddressView.of(opened.address(), publicUrl.resolve("/calendar/" + opened.secret() + ".ics")))
                .build();
    }

    @DELETE
    @Path("address")
    @Allowed(FAMILY_MEMBER)
    public void close() {
        OwnPlan.Membership me = own.require(Operation.SPEAK_AS_FAMILY);
        subscribing.closeOwn(me.plan(), me.member());
    }

    /** {@code OwnWeek} of the API. */
    public record OwnWeekView(
            LocalDate monday,
            List<OwnEntryView> entries,
            @Nullable AddressView address) {}

    /**
     * One thing to be at.
     *
     * @param agencyName who asks for it; nobody for a network meeting
     */
    public record OwnEntryView(
            UUID id,
            @Nullable String agencyName,
            String what,
            List<AppointmentView.NamedMember> members,
            Instant startsAt,
            int minutes,
            boolean tentative,
            boolean cannotBeKept) {}
}
