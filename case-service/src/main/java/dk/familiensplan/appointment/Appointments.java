package dk.familiensplan.appointment;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All appointments. Every call is part of the caller's transaction. */
public interface Appointments {

    /** Keeps a new one. */
    void add(Appointment appointment);

    /** Writes a changed one, so that its version is the new one. */
    void keep(Appointment appointment);

    /** The one with the id, as it stands. */
    Optional<Appointment> find(AppointmentId id);

    /** The one with the id, locked until the transaction ends, so that of two answers one wins. */
    Optional<Appointment> lock(AppointmentId id);

    /** Those of one plan, what waits first and then the latest. */
    List<Appointment> ofPlan(PlanId plan, int atMost);

    /** Those of several plans that wait for an answer from the coordinator's unit. */
    List<Appointment> waitingIn(Collection<PlanId> plans, int atMost);

    /** What an agency proposed, newest first. */
    List<Appointment> ofAgency(AgencyId agency, int atMost);

    /** Those of the messages that have left for the agency. */
    Set<NotificationId> released(Collection<NotificationId> answers);
}
