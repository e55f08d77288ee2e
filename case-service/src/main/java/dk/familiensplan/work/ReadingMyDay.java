package dk.familiensplan.work;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Role;
import dk.familiensplan.agency.Agencies;
import dk.familiensplan.agency.Agency;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.appointment.Appointments;
import dk.familiensplan.appointment.FamilyCalendar;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.ContactRequests;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contact.DirectContactId;
import dk.familiensplan.contact.DirectContacts;
import dk.familiensplan.contact.HandedToDeputy;
import dk.familiensplan.contact.RequestState;
import dk.familiensplan.contradiction.ReadingContradictions;
import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.coordination.HandOverState;
import dk.familiensplan.coordination.HandOvers;
import dk.familiensplan.coordination.ReadingUnit;
import dk.familiensplan.home.FollowingTreatmentAtHome;
import dk.familiensplan.notification.Composing;
import dk.familiensplan.notification.Composition;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.notification.NotificationKind;
import dk.familiensplan.notification.NotificationState;
import dk.familiensplan.notification.Telling;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.Deputies;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The coordinator opens <i>Min dag</i>: a fixed number of readings, however many families there are. */
@ApplicationScoped
@Transactional
public class ReadingMyDay {

    private static final int MOST_REQUESTS = 500;

    /** For so long a message that was held back is shown; nobody can do anything to make it go away. */
    private static final Duration HELD_BACK_SHOWN_FOR = Duration.ofDays(7);

    /** A message that an event caused is written within this time of the event, in one transaction. */
    private static final Duration OF_ONE_TRANSACTION = Duration.ofMinutes(1);

    /** What the agency has not read, or never will. */
    private static final Set<NotificationState> NOT_TOLD = Set.of(
            NotificationState.STOPPED, NotificationState.WITHHELD, NotificationState.HELD, NotificationState.ASKING);

    private final Waiting waiting;
    private final Plans plans;
    private final ContactRequests requests;
    private final DirectContacts contacts;
    private final Appointments appointments;
    private final FamilyCalendar calendar;
    private final HandOvers handOvers;
    private final ReadingUnit unit;
    private final Deputies deputies;
    private final People people;
    private final Agencies agencies;
    private final Instance<DueSource> practices;
    private final FollowingTreatmentAtHome atHome;
    private final ReadingContradictions contradictions;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ReadingMyDay(
            Waiting waiting,
            Plans plans,
            ContactRequests requests,
            DirectContacts contacts,
            Appointments appointments,
            FamilyCalendar calendar,
            HandOvers handOvers,
            ReadingUnit unit,
            Deputies deputies,
            People people,
            Agencies agencies,
            @Any Instance<DueSource> practices,
            FollowingTreatmentAtHome atHome,
            ReadingContradictions contradictions,
            CurrentUser user,
            AuditLog audit,
            Clock clock) {
        this.waiting = waiting;
        this.plans = plans;
        this.requests = requests;
        this.contacts = contacts;
        this.appointments = appointments;
        this.calendar = calendar;
        this.handOvers = handOvers;
        this.unit = unit;
        this.deputies = deputies;
        this.people = people;
        this.agencies = agencies;
        this.practices = practices;
        this.atHome = atHome;
        this.contradictions = contradictions;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's day, now. */
    public MyDay read() {
        Instant now = clock.instant();
        CoordinatorId caller = new CoordinatorId(user.subject());
        List<CoordinatorId> coordinators = deputies.workOf(caller);
        List<PlanId> ids = waiting.plans(coordinators);
        Map<PlanId, PlanSnapshot> snapshots = plans.readAll(ids);
        List<WaitingEvent> events = waiting.unseenEvents(coordinators);
        MyDay.State state = new MyDay.State(
                ids.stream().map(snapshots::get).filter(Objects::nonNull).toList(),
                events,
                directContacts(events),
                openRequests(caller, coordinators),
                waiting.troubledMessages(coordinators, now, HELD_BACK_SHOWN_FOR),
                offersTo(caller),
                uncovered(),
                appointments.waitingIn(ids, MOST_REQUESTS),
                climbed(),
                waiting.unansweredMessages(coordinators),
                atHome.unseenBy(coordinators, snapshots),
                contradictions.unsettledIn(snapshots.values()),
                ofPractices(ids, now),
                today(ids, now));
        Words words = new Words(told(events, snapshots, now), snapshots, now);
        MyDay.Terms terms = new MyDay.Terms(TimeSource.DANISH, this::acknowledgesWithin);
        MyDay day = MyDay.of(state, words, terms, now);
        audit.recordAll(
                Deed.MY_DAY_READ,
                day.items().stream()
                        .map(WorkItem::plan)
                        .filter(Objects::nonNull)
                        .map(PlanId::value)
                        .distinct()
                        .toList(),
                Purpose.COORDINATION);
        return day;
    }

    private final class Words implements MyDay.Words {

        private final Map<PlanEvent, List<Told>> told;
        private final Map<PlanId, PlanSnapshot> plans;
        private final Instant now;

        private Words(Map<PlanEvent, List<Told>> told, Map<PlanId, PlanSnapshot> plans, Instant now) {
            this.told = told;
            this.plans = plans;
            this.now = now;
        }

        @Override
        public List<Told> told(PlanEvent event) {
            return told.getOrDefault(event, List.of());
        }

        @Override
        public Optional<String> title(Notification notification) {
            return composed(notification, plans, now).map(Composition.Content::title);
        }
    }

    private List<ContactRequest> openRequests(CoordinatorId caller, List<CoordinatorId> coordinators) {
        return Stream.concat(
                        requests.ofCoordinator(coordinators, null, RequestState.OPEN, MOST_REQUESTS).stream(),
                        HandedToDeputy.waitingFor(
                                caller, requests.handedToDeputies(coordinators, MOST_REQUESTS), deputies)
                                .stream())
                .toList();
    }

    private Map<PlanId, List<Occurrence>> today(List<PlanId> plans, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, TimeSource.DANISH);
        return calendar.between(
                plans,
                today.atStartOfDay(TimeSource.DANISH).toInstant(),
                today.plusDays(1).atStartOfDay(TimeSource.DANISH).toInstant());
    }

    private List<WorkItem> ofPractices(List<PlanId> plans, Instant now) {
        return practices.stream()
                .flatMap(practice -> practice.dueIn(plans, TimeSource.DANISH, now).stream())
                .toList();
    }

    private List<WorkItem.Offered> offersTo(CoordinatorId caller) {
        List<HandOver> offers = handOvers.underWay(caller).stream()
                .filter(handOver -> handOver.to().equals(caller) && handOver.state() == HandOverState.OFFERED)
                .toList();
        Map<PlanId, PlanSnapshot> offered =
                plans.readAll(offers.stream().map(HandOver::plan).toList());
        return offers.stream()
                .flatMap(offer -> Optional.ofNullable(offered.get(offer.plan()))
                        .map(plan -> new WorkItem.Offered(offer, plan, nameOf(offer.from())))
                        .stream())
                .toList();
    }

    private List<WorkItem.Uncovered> uncovered() {
        return unit.uncovered().stream()
                .map(absence -> new WorkItem.Uncovered(absence, nameOf(absence.coordinator())))
                .toList();
    }

    /** What is the leader's of the unit's requests; nothing for who leads none. */
    private List<WorkItem.Climbed> climbed() {
        String led = user.caller().unitId();
        if (led == null || !user.has(Role.UNIT_LEADER)) {
            return List.of();
        }
        List<ContactRequest> climbed = requests.climbedIn(led, user.authority(), MOST_REQUESTS);
        Map<PlanId, PlanSnapshot> theirs = plans.readAll(
                climbed.stream().map(ContactRequest::plan).distinct().toList());
        return climbed.stream()
                .flatMap(
                        request -> Optional.ofNullable(theirs.get(request.plan()))
                                .map(plan -> new WorkItem.Climbed(request, plan))
                                .stream())
                .toList();
    }

    private String nameOf(CoordinatorId coordinator) {
        return people.bySubject(coordinator.subject()).map(Person::name).orElse(coordinator.subject());
    }

    private List<DirectContact> directContacts(List<WaitingEvent> events) {
        return contacts.findAll(events.stream()
                .filter(waits -> waits.event().kind() == PlanEvent.Kind.DIRECT_CONTACT)
                .map(waits -> new DirectContactId(waits.event().id()))
                .toList());
    }

    /** What agencies were told because of each hospital event, in the words that they read now. */
    private Map<PlanEvent, List<Told>> told(
            List<WaitingEvent> events, Map<PlanId, PlanSnapshot> snapshots, Instant now) {
        List<WaitingEvent> stays = events.stream()
                .filter(waits -> waits.event().kind().isOfHospitalStay())
                .toList();
        Optional<Instant> earliest = stays.stream().map(WaitingEvent::heardAt).min(Instant::compareTo);
        if (earliest.isEmpty()) {
            return Map.of();
        }
        List<Notification> made = waiting.toldOfStays(
                stays.stream().map(waits -> waits.event().plan()).distinct().toList(),
                earliest.get().minus(OF_ONE_TRANSACTION));
        return stays.stream().collect(Collectors.toMap(WaitingEvent::event, waits -> made.stream()
                .filter(notification -> isOf(notification, waits))
                .map(notification -> told(notification, snapshots, now))
                .flatMap(Optional::stream)
                .toList()));
    }

    private static boolean isOf(Notification notification, WaitingEvent waits) {
        return notification.plan().equals(waits.event().plan())
                && notification.member().equals(waits.event().member())
                && toldBecauseOf(waits.event().kind()).contains(notification.kind())
                && !notification.madeAt().isBefore(waits.heardAt().minus(OF_ONE_TRANSACTION))
                && !NOT_TOLD.contains(notification.state());
    }

    /** A beginning is told, and an end; a leave is between the hospital and the family. */
    private static Set<NotificationKind> toldBecauseOf(PlanEvent.Kind kind) {
        return switch (kind) {
            case ADMITTED -> Set.of(NotificationKind.ADMITTED, NotificationKind.CANNOT_ATTEND);
            case DISCHARGED -> Set.of(NotificationKind.DISCHARGED, NotificationKind.CAN_ATTEND_AGAIN);
            case ON_LEAVE, RETURNED, DECEASED, DIRECT_CONTACT, COORDINATOR_CHANGED -> Set.of();
        };
    }

    private Optional<Told> told(Notification notification, Map<PlanId, PlanSnapshot> snapshots, Instant now) {
        return composed(notification, snapshots, now)
                .map(content ->
                        new Told(notification.agency(), notification.kind(), content.text(), notification.state()));
    }

    private Optional<Composition.Content> composed(
            Notification notification, Map<PlanId, PlanSnapshot> snapshots, Instant now) {
        return Optional.ofNullable(snapshots.get(notification.plan()))
                .map(plan -> new Composing(plan, this::name).compose(Telling.of(notification), now))
                .filter(Composition.Content.class::isInstance)
                .map(Composition.Content.class::cast);
    }

    private String name(AgencyId agency) {
        return agencies.byId(agency.value()).map(Agency::name).orElse(agency.value());
    }

    private Optional<Duration> acknowledgesWithin(AgencyId agency) {
        return agencies.byId(agency.value()).map(Agency::acknowledgeWithin);
    }
}
