package dk.familiensplan.appointment;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.notification.ContactGate;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An agency fetches a time for its own calendar. */
@ApplicationScoped
@Transactional
public class MakingCalendarFile {

    private final ReadingAppointments reading;
    private final Plans plans;
    private final ContactPoints contactPoints;

    @Inject
    MakingCalendarFile(ReadingAppointments reading, Plans plans, ContactPoints contactPoints) {
        this.reading = reading;
        this.plans = plans;
        this.contactPoints = contactPoints;
    }

    /** The file; unknown while there is no time that the agency has been told. */
    public String of(AppointmentId id) {
        Appointment appointment = reading.oneOfOurs(id);
        AppointmentState state = reading.isTold(appointment) ? appointment.state() : appointment.stateUntilTold();
        boolean off = state == AppointmentState.CALLED_OFF;
        if (!off && !state.takesTime()) {
            throw new AccessRefused(AccessRefused.Why.UNKNOWN);
        }
        PlanSnapshot plan =
                plans.read(appointment.plan()).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        ContactGate gate = ContactGate.against(plan.members().stream()
                .map(PlanSnapshot.OfMember::contactDetails)
                .toList());
        return (reading.isTold(appointment) ? appointment.startsAt() : appointment.startUntilTold())
                .map(start -> CalendarFile.forAgency(appointment, start, off, contactPoints.of(plan), gate))
                .orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
    }
}
