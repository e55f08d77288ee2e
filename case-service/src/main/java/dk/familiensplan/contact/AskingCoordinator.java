package dk.familiensplan.contact;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.VisibleMembers;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency asks the coordinator to bring something to the family. The coordinator's browser hears of it at once; the
 * family does not.
 */
@ApplicationScoped
@Transactional
public class AskingCoordinator {

    private final Plans plans;
    private final ContactRequests requests;
    private final StatutoryTerms terms;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    AskingCoordinator(
            Plans plans,
            ContactRequests requests,
            StatutoryTerms terms,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.plans = plans;
        this.requests = requests;
        this.terms = terms;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** A caseworker asks, about a member whom the agency may know of; not for a day that has passed. */
    public ContactRequest onScreen(PlanId plan, MemberId member, Ask ask) {
        access.require(Operation.ASK_COORDINATOR, plan.value());
        if (ask.dueBy().isBefore(LocalDate.now(clock))) {
            throw ContactRule.DUE_DAY_LIES_AHEAD.brokenAt("/dueBy");
        }
        terms.refuseUnlessKnown(ask.statutory());
        AgencyId agency = OurAgency.of(user);
        PlanSnapshot asked = plans.read(plan).orElseThrow(ContactRule.PLAN_IS_ACTIVE::broken);
        if (!VisibleMembers.of(asked, agency, clock.instant()).contains(member)) {
            throw ContactRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        return receive(asked, agency, member, ask, null);
    }

    /**
     * An agency's own system asks. A day that has passed is no reason to refuse: the message may have waited, and a
     * statutory duty does not go away.
     *
     * @param requestReference what that system calls the request
     */
    public ContactRequest bySystem(PlanId plan, AgencyId agency, MemberId member, Ask ask, String requestReference) {
        PlanSnapshot asked = plans.read(plan).orElseThrow(ContactRule.PLAN_IS_ACTIVE::broken);
        return receive(asked, agency, member, ask, requestReference);
    }

    /** An agency asked at a network meeting, where the coordinator wrote it down; about a member whom it may know of. */
    public ContactRequest atMeeting(PlanId plan, AgencyId agency, MemberId member, Ask ask) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        PlanSnapshot asked = plans.read(plan).orElseThrow(ContactRule.PLAN_IS_ACTIVE::broken);
        if (!VisibleMembers.of(asked, agency, clock.instant()).contains(member)) {
            throw ContactRule.MEMBER_IN_PLAN.brokenAt("/memberId");
        }
        return receive(asked, agency, member, ask, null);
    }

    private ContactRequest receive(
            PlanSnapshot plan, AgencyId agency, MemberId member, Ask ask, @Nullable String requestReference) {
        if (plan.status() != PlanStatus.ACTIVE) {
            throw ContactRule.PLAN_IS_ACTIVE.broken();
        }
        if (!plan.isJoinedBy(agency)) {
            throw ContactRule.AGENCY_TAKES_PART.broken();
        }
        ContactRequest request = ContactRequest.received(
                new ContactRequestId(UUID.randomUUID()),
                plan.planId(),
                agency,
                member,
                ask,
                requestReference,
                clock.instant());
        requests.add(request);
        audit.recordOf(Deed.CONTACT_REQUEST_MADE, plan.id(), request.id().value(), Purpose.AGENCY_CASEWORK);
        List<String> coordinator = List.of(plan.coordinator());
        live.tell(coordinator, "contact-request", request.id().value());
        live.tell(coordinator, "my-day", null);
        return request;
    }
}
