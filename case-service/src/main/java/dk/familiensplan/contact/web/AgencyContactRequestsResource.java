package dk.familiensplan.contact.web;

import static dk.familiensplan.access.Role.AGENCY_CASEWORKER;
import static dk.familiensplan.access.Role.AGENCY_LEADER;

import dk.familiensplan.access.Allowed;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.contact.AskingCoordinator;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequestId;
import dk.familiensplan.contact.ContactRequests;
import dk.familiensplan.contact.ReadingContactRequests;
import dk.familiensplan.contact.WithdrawingContactRequest;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.platform.rest.Idempotency;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency's caseworkers have asked the coordinators, and where it is now. */
@Path("/agency/contact-requests")
@ApplicationScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgencyContactRequestsResource {

    private final ReadingContactRequests reading;
    private final AskingCoordinator asking;
    private final WithdrawingContactRequest withdrawing;
    private final ContactRequests requests;
    private final ContactViews views;
    private final Idempotency idempotency;
    private final CurrentUser user;

    @Inject
    AgencyContactRequestsResource(
            ReadingContactRequests reading,
            AskingCoordinator asking,
            WithdrawingContactRequest withdrawing,
            ContactRequests requests,
            ContactViews views,
            Idempotency idempotency,
            CurrentUser user) {
        this.reading = reading;
        this.asking = asking;
        this.withdrawing = withdrawing;
        this.requests = requests;
        this.views = views;
        this.idempotency = idempotency;
        this.user = user;
    }

    @GET
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ContactRequestList list() {
        return new ContactRequestList(views.forAgency(reading.ofOurAgency()));
    }

    @POST
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public Response ask(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 80) String key,
            @NotNull @Valid ContactRequestInput input) {
        UUID id = idempotency.once(user.subject(), key, "askCoordinator", input, () -> asking.onScreen(
                        new PlanId(input.planId()), new MemberId(input.memberId()), input.ask())
                .id()
                .value());
        ContactRequest request = requests.find(new ContactRequestId(id)).orElseThrow();
        return Response.status(Response.Status.CREATED)
                .entity(views.forAgency(List.of(request)).get(0))
                .build();
    }

    @POST
    @Path("{contactRequestId}/withdrawal")
    @Allowed({AGENCY_CASEWORKER, AGENCY_LEADER})
    public ContactRequestView withdraw(@PathParam("contactRequestId") UUID id) {
        return views.forAgency(List.of(withdrawing.withdraw(new ContactRequestId(id))))
                .get(0);
    }
}
