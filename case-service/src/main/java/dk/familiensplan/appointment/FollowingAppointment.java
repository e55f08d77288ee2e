package dk.familiensplan.appointment;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency takes the time that the coordinator proposed instead, or calls off what it asked for. */
@ApplicationScoped
@Transactional
public class FollowingAppointment {

    private final Appointments appointments;
    private final ReadingAppointments reading;
    private final Plans plans;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    FollowingAppointment(
            Appointments appointments,
            ReadingAppointments reading,
            Plans plans,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.appointments = appointments;
        this.reading = reading;
        this.plans = plans;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Takes the coordinator's time, which must have been told. */
    public Appointment accept(AppointmentId id, VersionTag expected) {
        Appointment appointment = locked(id, expected);
        if (!reading.isTold(appointment)) {
            throw AppointmentRule.ANSWERED_ONCE.broken();
        }
        appointment.acceptOtherTime(clock.instant());
        return kept(appointment);
    }

    /** Calls it off. */
    public Appointment callOff(AppointmentId id, VersionTag expected, @Nullable String text) {
        Appointment appointment = locked(id, expected);
        appointment.callOff(Side.AGENCY, text, clock.instant(), TimeSource.DANISH);
        return kept(appointment);
    }

    private Appointment locked(AppointmentId id, VersionTag expected) {
        Appointment appointment = appointments.lock(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        reading.refuseUnlessOurs(appointment);
        expected.requireSameAs(appointment.version());
        return appointment;
    }

    private Appointment kept(Appointment appointment) {
        appointments.keep(appointment);
        audit.recordOf(
                Deed.APPOINTMENT_ANSWERED,
                appointment.plan().value(),
                appointment.id().value(),
                Purpose.AGENCY_CASEWORK);
        List<String> coordinator = plans.read(appointment.plan())
                .map(PlanSnapshot::coordinator)
                .map(List::of)
                .orElseGet(List::of);
        live.tell(coordinator, "plan", appointment.plan().value());
        live.tell(coordinator, "my-day", null);
        return appointment;
    }
}
