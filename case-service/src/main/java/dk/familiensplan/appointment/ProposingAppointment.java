package dk.familiensplan.appointment;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.contact.StatutoryTerms;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.plan.VisibleMembers;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An agency asks for a family's time, about members whom it may know of. The coordinator hears of it at once. */
@ApplicationScoped
@Transactional
public class ProposingAppointment {

    private final Plans plans;
    private final Appointments appointments;
    private final StatutoryTerms terms;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ProposingAppointment(
            Plans plans,
            Appointments appointments,
            StatutoryTerms terms,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.plans = plans;
        this.appointments = appointments;
        this.terms = terms;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Proposes. */
    public Appointment propose(PlanId plan, Proposal proposal) {
        access.require(Operation.ASK_COORDINATOR, plan.value());
        AgencyId agency = OurAgency.of(user);
        Instant now = clock.instant();
        PlanSnapshot asked = plans.read(plan).orElseThrow(AppointmentRule.PLAN_IS_ACTIVE::broken);
        if (asked.status() != PlanStatus.ACTIVE) {
            throw AppointmentRule.PLAN_IS_ACTIVE.broken();
        }
        if (!asked.isJoinedBy(agency)) {
            throw AppointmentRule.AGENCY_TAKES_PART.broken();
        }
        if (!VisibleMembers.of(asked, agency, now).containsAll(proposal.members())) {
            throw AppointmentRule.MEMBERS_IN_PLAN.brokenAt("/memberIds");
        }
        terms.refuseUnlessKnown(proposal.statutory());
        Appointment appointment = Appointment.proposed(
                new AppointmentId(UUID.randomUUID()), plan, agency, proposal, now, TimeSource.DANISH);
        appointments.add(appointment);
        audit.recordOf(Deed.APPOINTMENT_PROPOSED, plan.value(), appointment.id().value(), Purpose.AGENCY_CASEWORK);
        List<String> coordinator = List.of(asked.coordinator());
        live.tell(coordinator, "plan", plan.value());
        live.tell(coordinator, "my-day", null);
        return appointment;
    }
}
