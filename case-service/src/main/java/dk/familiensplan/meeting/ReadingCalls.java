package dk.familiensplan.meeting;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.CalendarFile;
import dk.familiensplan.contact.OurAgency;
import dk.familiensplan.notification.AgencyNames;
import dk.familiensplan.notification.Composing;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.notification.Notifications;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an agency sees of the meetings it was called to: what its messages said, and nothing that has changed since and that it
 * has not been told.
 */
@ApplicationScoped
@Transactional
public class ReadingCalls {

    private static final int MOST = 100;

    private static final Set<NotificationState> NOT_TOLD = EnumSet.of(
            NotificationState.PREPARED,
            NotificationState.STOPPED,
            NotificationState.WITHHELD,
            NotificationState.ASKING,
            NotificationState.HELD);

    private final Meetings meetings;
    private final Notifications notifications;
    private final Plans plans;
    private final ContactPoints contactPoints;
    private final AgencyNames agencyNames;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingCalls(
            Meetings meetings,
            Notifications notifications,
            Plans plans,
            ContactPoints contactPoints,
            AgencyNames agencyNames,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.notifications = notifications;
        this.plans = plans;
        this.contactPoints = contactPoints;
        this.agencyNames = agencyNames;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A meeting as one agency was last told of it.
     *
     * @param startsAt nothing where it was called off
     * @param sequence how often it was told of before
     */
    public record Call(
            Meeting meeting,
            String title,
            Optional<Instant> startsAt,
            Instant firstTime,
            int sequence,
            Instant toldAt) {}

    /** Those that our agency was called to and may still know of, the latest first. */
    public List<Call> ours() {
        access.require(Operation.READ_AGENCY_INBOX, Set.of());
        AgencyId agency = OurAgency.of(user);
        List<Call> calls = meetings.calling(agency, MOST).stream()
                .map(meeting -> call(meeting, agency))
                .flatMap(Optional::stream)
                .toList();
        audit.recordAll(
                Deed.MEETINGS_READ,
                calls.stream()
                        .map(call -> call.meeting().plan().value())
                        .distinct()
                        .toList(),
                Purpose.AGENCY_CASEWORK);
        return calls;
    }

    /** One of them as a file for our own calendar. */
    public String calendarFile(MeetingId id) {
        Meeting meeting = meetings.find(id).orElseThrow(() -> access.unknown(Operation.ASK_COORDINATOR));
        access.require(Operation.ASK_COORDINATOR, meeting.plan().value());
        Call call = call(meeting, OurAgency.of(user)).orElseThrow(() -> access.unknown(Operation.ASK_COORDINATOR));
        audit.record(Deed.CALENDAR_READ, meeting.plan().value(), Purpose.AGENCY_CASEWORK);
        PlanSnapshot plan = plans.read(meeting.plan()).orElseThrow(MeetingRule.MEETING_EXISTS::broken);
        return CalendarFile.ofMeeting(
                new CalendarFile.NetworkMeeting(
                        meeting.id().value(),
                        call.startsAt().orElse(call.firstTime()),
                        meeting.call().length(),
                        meeting.call().place(),
                        call.sequence(),
                        call.toldAt(),
                        call.startsAt().isEmpty()),
                contactPoints.of(plan));
    }

    private Optional<Call> call(Meeting meeting, AgencyId agency) {
        List<Notification> told = notifications.causedBy(meeting.id().value()).stream()
                .filter(notification -> notification.kind() == NotificationKind.MEETING_CALLED)
                .filter(notification -> notification.agency().equals(agency))
                .filter(notification -> !NOT_TOLD.contains(notification.state()))
                .sorted(Comparator.comparing(Notification::madeAt))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Notification last = told.get(told.size() - 1);
        Instant firstTime = told.stream()
                .map(Notification::meetingAt)
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .orElse(meeting.call().startsAt());
        return plans.read(meeting.plan())
                .map(plan -> new Composing(plan, agencyNames::of).preview(Telling.of(last), clock.instant()))
                .filter(Composition.Content.class::isInstance)
                .map(Composition.Content.class::cast)
                .map(content -> new Call(
                        meeting, content.title(), last.meetingAt(), firstTime, told.size() - 1, last.madeAt()));
    }
}
