package dk.familiensplan.appointment;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads appointments: the coordinator those of a family, an agency its own; it is logged. */
@ApplicationScoped
@Transactional
public class ReadingAppointments {

    private static final int MOST_OF_PLAN = 200;
    private static final int MOST_OF_AGENCY = 100;

    private final Appointments appointments;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;

    @Inject
    ReadingAppointments(Appointments appointments, CurrentUser user, PlanAccess access, AuditLog audit) {
        this.appointments = appointments;
        this.user = user;
        this.access = access;
        this.audit = audit;
    }

    /** Those of a plan, what waits first. */
    public List<Appointment> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.CALENDAR_READ, plan.value(), Purpose.COORDINATION);
        return appointments.ofPlan(plan, MOST_OF_PLAN);
    }

    /** One, for the coordinator. */
    public Appointment one(AppointmentId id) {
        Appointment appointment = appointments.find(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        access.require(Operation.READ_PLAN, appointment.plan().value());
        audit.recordOf(
                Deed.CALENDAR_READ, appointment.plan().value(), appointment.id().value(), Purpose.COORDINATION);
        return appointment;
    }

    /** What the caller's agency has proposed, newest first. */
    public List<Appointment> ofOurAgency() {
        List<Appointment> ours = appointments.ofAgency(OurAgency.of(user), MOST_OF_AGENCY);
        audit.recordAll(
                Deed.CALENDAR_READ,
                ours.stream()
                        .map(appointment -> appointment.plan().value())
                        .distinct()
                        .toList(),
                Purpose.AGENCY_CASEWORK);
        return ours;
    }

    /** One of the caller's agency's own. */
    public Appointment oneOfOurs(AppointmentId id) {
        Appointment appointment = appointments.find(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        refuseUnlessOurs(appointment);
        audit.recordOf(
                Deed.CALENDAR_READ, appointment.plan().value(), appointment.id().value(), Purpose.AGENCY_CASEWORK);
        return appointment;
    }

    /** Another agency's is unknown to ours, also where both take part in the plan; that we asked is written down. */
    void refuseUnlessOurs(Appointment appointment) {
        access.require(Operation.ASK_COORDINATOR, appointment.plan().value());
        if (!appointment.agency().equals(OurAgency.of(user))) {
            audit.recordRefusal(
                    user.caller(),
                    Operation.ASK_COORDINATOR.name(),
                    appointment.plan().value());
            throw new AccessRefused(AccessRefused.Why.UNKNOWN);
        }
    }

    /** Whether the agency has been told how it stands: while the coordinator can stop the message it has not. */
    public boolean isTold(Appointment appointment) {
        return told(List.of(appointment)).contains(appointment.id());
    }

    /** Those of which the agency has been told how they stand. */
    public Set<AppointmentId> told(List<Appointment> shown) {
        Set<NotificationId> released = appointments.released(shown.stream()
                .map(Appointment::notification)
                .flatMap(Optional::stream)
                .toList());
        return shown.stream()
                .filter(appointment ->
                        appointment.notification().map(released::contains).orElse(true))
                .map(Appointment::id)
                .collect(Collectors.toSet());
    }
}
