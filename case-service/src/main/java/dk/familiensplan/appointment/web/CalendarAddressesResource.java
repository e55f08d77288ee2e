package dk.familiensplan.appointment.web;

import static dk.familiensplan.access.Role.COORDINATOR;
import static dk.familiensplan.access.Role.UNIT_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.appointment.CalendarAddress;
import dk.familiensplan.appointment.SubscribingToCalendar;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret addresses of the members' calendars. */
@Path("/plans/{planId}/calendar-addresses")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CalendarAddressesResource {

    private final SubscribingToCalendar subscribing;
    private final URI publicUrl;

    @Inject
    CalendarAddressesResource(SubscribingToCalendar subscribing, Settings settings) {
        this.subscribing = subscribing;
        this.publicUrl = settings.publicUrl();
    }

    @GET
    @Allowed({COORDINATOR, UNIT_LEADER})
    public AddressList list(@PathParam("planId") UUID planId) {
        return new AddressList(subscribing.open(new PlanId(planId)).stream()
                .map(address -> AddressView.of(address, null))
                .toList());
    }

    /** Takes no key: asked for again it must not be told again. */
    @POST
    @Allowed(COORDINATOR)
    public Response open(@PathParam("planId") UUID planId, @NotNull @Valid AddressInput input) {
        SubscribingToCalendar.Opened opened = subscribing.open(new PlanId(planId), new MemberId(input.memberId()));
        return Response.status(Response.Status.CREATED)
                .entity(AddressView.of(opened.address(), publicUrl.resolve("/calendar/" + opened.secret() + ".ics")))
                .build();
    }

    @DELETE
    @Path("{addressId}")
    @Allowed(COORDINATOR)
    public void close(@PathParam("planId") UUID planId, @PathParam("addressId") UUID id) {
        subscribing.close(new PlanId(planId), id);
    }

    /** Whose calendar. */
    public record AddressInput(@NotNull UUID memberId) {}

    /** One field, so that more can be said later. */
    public record AddressList(List<AddressView> items) {}

    /** @param address only when it was just made */
    public record AddressView(
            UUID id,
            UUID memberId,
            Instant madeAt,
            @Nullable Instant fetchedAt,
            @Nullable URI address) {

        static AddressView of(CalendarAddress known, @Nullable URI address) {
            return new AddressView(known.id(), known.member().value(), known.madeAt(), known.fetchedAt(), address);
        }
    }
}
