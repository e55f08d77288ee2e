package dk.familiensplan.appointment.store;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.Appointment;
import dk.familiensplan.appointment.AppointmentId;
import dk.familiensplan.appointment.AppointmentState;
import dk.familiensplan.appointment.Appointments;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.plan.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One statement for each call; lists are read without locks. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class JpaAppointments implements Appointments {

    private static final String OF_PLAN = """
            select appointment
            from Appointment appointment
            where appointment.planId = :plan
            order by appointment.changedAt desc, appointment.id
            """;

    private static final String WAITING = """
            select appointment
            from Appointment appointment
            where appointment.planId in :plans and appointment.state in :waiting
            order by appointment.proposedAt, appointment.id
            """;

    private static final String OF_AGENCY = """
            select appointment
            from Appointment appointment
            where appointment.agencyId = :agency
            order by appointment.proposedAt desc, appointment.id desc
            """;

    private static final String RELEASED = """
            select notification.id
            from Notification notification
            where notification.id in :ids and notification.state not in :held
            """;

    private static final Set<AppointmentState> WAITING_STATES =
            Set.of(AppointmentState.PROPOSED, AppointmentState.HANDED_ON);

    private static final Set<NotificationState> HELD =
            Set.of(NotificationState.PREPARED, NotificationState.STOPPED, NotificationState.WITHHELD);

    @PersistenceContext
    EntityManager entities;

    @Override
    public void add(Appointment appointment) {
        entities.persist(appointment);
        entities.flush();
    }

    @Override
    public void keep(Appointment appointment) {
        entities.flush();
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return Optional.ofNullable(entities.find(Appointment.class, id.value()));
    }

    @Override
    public Optional<Appointment> lock(AppointmentId id) {
        return Optional.ofNullable(entities.find(Appointment.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Appointment> ofPlan(PlanId plan, int atMost) {
        return entities.createQuery(OF_PLAN, Appointment.class)
                .setParameter("plan", plan.value())
                .setMaxResults(atMost)
                .getResultStream()
                .sorted(Comparator.comparing(appointment -> !appointment.state().waitsForCoordinator()))
                .toList();
    }

    @Override
    public List<Appointment> waitingIn(Collection<PlanId> plans, int atMost) {
        if (plans.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(WAITING, Appointment.class)
                .setParameter("plans", plans.stream().map(PlanId::value).toList())
                .setParameter("waiting", WAITING_STATES)
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public List<Appointment> ofAgency(AgencyId agency, int atMost) {
        return entities.createQuery(OF_AGENCY, Appointment.class)
                .setParameter("agency", agency.value())
                .setMaxResults(atMost)
                .getResultList();
    }

    @Override
    public Set<NotificationId> released(Collection<NotificationId> answers) {
        if (answers.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery(RELEASED, UUID.class)
                .setParameter("ids", answers.stream().map(NotificationId::value).toList())
                .setParameter("held", HELD)
                .getResultStream()
                .map(NotificationId::new)
                .collect(Collectors.toSet());
    }
}
