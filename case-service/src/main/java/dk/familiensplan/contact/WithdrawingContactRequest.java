package dk.familiensplan.contact;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.StoppingAnswer;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An agency takes back what it asked. An answer that has not left yet is stopped; one that has, wins. Another agency's
 * request is unknown to ours.
 */
@ApplicationScoped
@Transactional
public class WithdrawingContactRequest {

    private final ContactRequests requests;
    private final StoppingAnswer stopping;
    private final Plans plans;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    WithdrawingContactRequest(
            ContactRequests requests,
            StoppingAnswer stopping,
            Plans plans,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.requests = requests;
        this.stopping = stopping;
        this.plans = plans;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Refused when the answer has left. */
    public ContactRequest withdraw(ContactRequestId id) {
        ContactRequest seen = requests.find(id).orElseThrow(() -> access.unknown(Operation.ASK_COORDINATOR));
        access.require(Operation.ASK_COORDINATOR, seen.plan().value());
        if (!seen.agency().equals(OurAgency.of(user))) {
            throw access.unknown(Operation.ASK_COORDINATOR);
        }
        ContactRequest request = withOpenAnswer(seen);
        withdraw(request);
        return request;
    }

    /**
     * The agency's own system takes back what it asked under this name; of several, the last.
     *
     * @return the request as it stands after that: withdrawn, or answered when the answer had left; empty when the agency
     *     has asked nothing under that name
     */
    public Optional<ContactRequest> bySystem(AgencyId agency, String requestReference) {
        Optional<ContactRequest> request =
                requests.named(agency, requestReference).map(this::withOpenAnswer);
        request.filter(found -> found.state() != RequestState.ANSWERED).ifPresent(this::withdraw);
        return request;
    }

    /** Locked, and without an answer that could still be stopped. */
    private ContactRequest withOpenAnswer(ContactRequest seen) {
        // The message before the request, in the order in which a coordinator's stop takes them.
        seen.notification().ifPresent(stopping::unlessItHasLeft);
        return requests.lock(seen.id()).orElseThrow(() -> access.unknown(Operation.ASK_COORDINATOR));
    }

    private void withdraw(ContactRequest request) {
        request.withdraw(clock.instant());
        requests.keep(request);
        audit.recordOf(
                Deed.CONTACT_REQUEST_WITHDRAWN,
                request.plan().value(),
                request.id().value(),
                Purpose.AGENCY_CASEWORK);
        List<String> both = Stream.concat(
                        plans.read(request.plan()).map(PlanSnapshot::coordinator).stream(), request.deputy().stream())
                .toList();
        live.tell(both, "contact-request", request.id().value());
        live.tell(both, "my-day", null);
    }
}
