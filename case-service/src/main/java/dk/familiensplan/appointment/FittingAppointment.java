package dk.familiensplan.appointment;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.contact.WordsForAgency;
import dk.familiensplan.notification.ContactGate;
import dk.familiensplan.notification.MakingNotification;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationStopped;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator fits what agencies ask into the family's calendar, moves it and calls it off. What the agency is told
 * stands prepared for a while; stopped in time, the appointment is what it was before.
 */
@ApplicationScoped
@Transactional
public class FittingAppointment {

    private final Appointments appointments;
    private final Plans plans;
    private final WordsForAgency words;
    private final MakingNotification making;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    FittingAppointment(
            Appointments appointments,
            Plans plans,
            WordsForAgency words,
            MakingNotification making,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.appointments = appointments;
        this.plans = plans;
        this.words = words;
        this.making = making;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Answers what an agency proposed. */
    public Appointment answer(
            AppointmentId id,
            VersionTag expected,
            AppointmentAnswer answer,
            @Nullable Instant time,
            @Nullable String text) {
        Appointment appointment = locked(id, expected);
        appointment.answer(answer, time, text, clock.instant(), TimeSource.DANISH);
        return told(appointment, false, text);
    }

    /** Moves what is agreed. */
    public Appointment move(AppointmentId id, VersionTag expected, Instant time, @Nullable String text) {
        Appointment appointment = locked(id, expected);
        appointment.move(time, text, clock.instant(), TimeSource.DANISH);
        return told(appointment, true, text);
    }

    /** Calls it off. */
    public Appointment callOff(AppointmentId id, VersionTag expected, @Nullable String text) {
        Appointment appointment = locked(id, expected);
        appointment.callOff(Side.COORDINATOR, text, clock.instant(), TimeSource.DANISH);
        return told(appointment, false, text);
    }

    private Appointment locked(AppointmentId id, VersionTag expected) {
        Appointment appointment = appointments.lock(id).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        access.require(Operation.ANSWER_REQUEST, appointment.plan().value());
        expected.requireSameAs(appointment.version());
        return appointment;
    }

    private Appointment told(Appointment appointment, boolean moved, @Nullable String text) {
        if (text != null) {
            refuseUnlessSafe(appointment, text);
        }
        appointment.changeIsCarriedBy(making.ofAppointment(
                appointment.plan(),
                appointment.agency(),
                appointment.firstMember(),
                appointment.topic(),
                appointment.id().value(),
                AppointmentWords.of(appointment, moved, text)));
        appointments.keep(appointment);
        audit.recordOf(
                Deed.APPOINTMENT_ANSWERED,
                appointment.plan().value(),
                appointment.id().value(),
                Purpose.COORDINATION);
        tell(appointment, user.subject());
        return appointment;
    }

    private void refuseUnlessSafe(Appointment appointment, String text) {
        PlanSnapshot plan = plans.read(appointment.plan()).orElseThrow(AppointmentRule.PLAN_IS_ACTIVE::broken);
        ContactGate gate = ContactGate.against(plan.members().stream()
                .map(PlanSnapshot.OfMember::contactDetails)
                .toList());
        if (!gate.letsThrough(Stream.of(text))) {
            throw AppointmentRule.TELLS_NO_CONTACT_DETAILS.brokenAt("/text");
        }
        words.refuseWhereTheyTellOfAnotherMatter(appointment.plan(), appointment.agency(), text);
    }

    /** The coordinator took the answer back before it left. */
    void takeBack(@Observes NotificationStopped stopped) {
        Notification notification = stopped.notification();
        notification.cause().map(AppointmentId::new).flatMap(appointments::lock).ifPresent(appointment -> {
            if (appointment.notification().filter(notification.id()::equals).isPresent()) {
                appointment.answerWasStopped(clock.instant());
                appointments.keep(appointment);
                tell(appointment, user.subject());
            }
        });
    }

    /** Also in the coordinator's other windows. */
    private void tell(Appointment appointment, String subject) {
        live.tell(List.of(subject), "plan", appointment.plan().value());
        live.tell(List.of(subject), "my-day", null);
    }
}
