package dk.familiensplan.work;

import dk.familiensplan.access.AccessRefused;
import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.notification.AgencyResponse;
import dk.familiensplan.notification.Composing;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationId;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.notification.Notifications;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.ContactPoints;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agency's people read what has come to them, and answer. What they read is composed now, by the same code that sends:
 * a consent that was withdrawn since takes the content away.
 */
@ApplicationScoped
@Transactional
public class ReadingAgencyInbox {

    /** Once it lies in the agency's queue; what the agency's system says of it then changes nothing for people. */
    private static final Set<NotificationState> HAS_COME =
            EnumSet.of(NotificationState.SENT, NotificationState.ACKNOWLEDGED, NotificationState.REJECTED);

    private final AgencyDesk desk;
    private final Notifications notifications;
    private final Plans plans;
    private final ContactPoints contactPoints;
    private final Agencies agencies;
    private final People people;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    ReadingAgencyInbox(
            AgencyDesk desk,
            Notifications notifications,
            Plans plans,
            ContactPoints contactPoints,
            Agencies agencies,
            People people,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.desk = desk;
        this.notifications = notifications;
        this.plans = plans;
        this.contactPoints = contactPoints;
        this.agencies = agencies;
        this.people = people;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** A page of messages to the caller's agency, unread ones first. */
    public List<AgencyMessage> page(AgencyDesk.@Nullable Place after, int atMost) {
        List<Notification> page = desk.inbox(OurAgency.of(user), after, atMost);
        List<PlanId> about = page.stream().map(Notification::plan).distinct().toList();
        audit.recordAll(
                Deed.AGENCY_INBOX_READ, about.stream().map(PlanId::value).toList(), Purpose.AGENCY_CASEWORK);
        Map<PlanId, PlanSnapshot> snapshots = plans.readAll(about);
        Instant now = clock.instant();
        return page.stream()
                .flatMap(notification -> Optional.ofNullable(snapshots.get(notification.plan())).stream()
                        .map(plan -> message(notification, plan, now)))
                .toList();
    }

    /** How many messages to the caller's agency nobody has opened. */
    public int unread() {
        return desk.unread(OurAgency.of(user));
    }

    /** Opens one message; the agency's other windows hear that it is read. */
    public AgencyMessage open(NotificationId id) {
        Notification notification = ours(id);
        if (notification.readAt().isEmpty()) {
            notification.read(clock.instant());
            tellColleagues(notification);
        }
        audit.recordOf(
                Deed.NOTIFICATION_READ,
                notification.plan().value(),
                notification.id().value(),
                Purpose.AGENCY_CASEWORK);
        return message(notification);
    }

    /**
     * Answers one message: received, we do, or we cannot. The coordinator hears of it at once; the last answer counts.
     *
     * @param reason why they cannot; needed for that answer, and for no other
     */
    public AgencyMessage respond(NotificationId id, AgencyResponse response, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason;
        if ((response == AgencyResponse.WE_CANNOT) != (why != null)) {
            throw WorkRule.CANNOT_HAS_REASON.brokenAt("/reason");
        }
        Notification notification = ours(id);
        notification.respond(response, why, clock.instant());
        audit.recordOf(
                Deed.NOTIFICATION_CHANGED,
                notification.plan().value(),
                notification.id().value(),
                Purpose.AGENCY_CASEWORK);
        tellColleagues(notification);
        plans.read(notification.plan())
                .ifPresent(plan -> live.tell(List.of(plan.coordinator()), "notification", id.value()));
        return message(notification);
    }

    /** A message to another agency is no message. */
    private Notification ours(NotificationId id) {
        AgencyId agency = OurAgency.of(user);
        return notifications
                .lock(id)
                .filter(notification -> notification.agency().equals(agency))
                .filter(notification -> HAS_COME.contains(notification.state()))
                .orElseThrow(() -> access.unknown(Operation.READ_CONSENTED_PART));
    }

    private AgencyMessage message(Notification notification) {
        PlanSnapshot plan =
                plans.read(notification.plan()).orElseThrow(() -> new AccessRefused(AccessRefused.Why.UNKNOWN));
        return message(notification, plan, clock.instant());
    }

    private AgencyMessage message(Notification notification, PlanSnapshot plan, Instant now) {
        Optional<Content> content =
                new Composing(plan, this::name).compose(Telling.of(notification), now) instanceof Content composed
                        ? Optional.of(composed)
                        : Optional.empty();
        return new AgencyMessage(
                notification,
                content.map(composed -> plan.familyName()),
                content,
                content.map(composed -> Basis.of(notification, composed, plan, now)),
                contactPoints.of(plan));
    }

    private String name(AgencyId agency) {
        return agencies.byId(agency.value()).map(Agency::name).orElse(agency.value());
    }

    private void tellColleagues(Notification notification) {
        List<String> colleagues = people.atAgency(notification.agency().value()).stream()
                .map(Person::subject)
                .toList();
        live.tell(colleagues, "inbox", notification.id().value());
    }
}
