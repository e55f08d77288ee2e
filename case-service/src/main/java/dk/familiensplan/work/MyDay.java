package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.appointment.Appointment;
import dk.familiensplan.appointment.Occurrence;
import dk.familiensplan.contact.ContactRequest;
import dk.familiensplan.contact.DirectContact;
import dk.familiensplan.contradiction.Finding;
import dk.familiensplan.contradiction.Standing;
import dk.familiensplan.coordination.HandOver;
import dk.familiensplan.familymessage.FamilyMessage;
import dk.familiensplan.home.HomeTreatmentReferral;
import dk.familiensplan.home.ReferralState;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.plan.FollowUpTerm;
import dk.familiensplan.plan.PlanEvent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.work.WorkItem.Asked;
import dk.familiensplan.work.WorkItem.Climbed;
import dk.familiensplan.work.WorkItem.FollowUpDue;
import dk.familiensplan.work.WorkItem.HospitalEvent;
import dk.familiensplan.work.WorkItem.Message;
import dk.familiensplan.work.WorkItem.Offered;
import dk.familiensplan.work.WorkItem.PastTheCoordinator;
import dk.familiensplan.work.WorkItem.TellFamily;
import dk.familiensplan.work.WorkItem.TimeAsked;
import dk.familiensplan.work.WorkItem.Uncovered;
import dk.familiensplan.work.WorkItem.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What needs one coordinator, deputy or leader, in order of consequence, and how the families are. Pure: the same state gives the same day.
 *
 * @param now when it was made
 * @param items the most urgent first
 * @param families every family that the coordinator has
 * @param today what takes those families' time today, in the order of time
 */
public record MyDay(Instant now, List<WorkItem> items, List<Family> families, List<Taken> today) {

    public MyDay {
        items = List.copyOf(items);
        families = List.copyOf(families);
        today = List.copyOf(today);
    }

    /** A stretch of a family's time. */
    public record Taken(PlanSnapshot plan, Occurrence by) {}

    /** A family at a glance. */
    public record Family(PlanSnapshot plan, int waiting, List<GoalCurve.Point> curve) {

        public Family {
            curve = List.copyOf(curve);
        }
    }

    /** What the day is made from. */
    public record State(
            List<PlanSnapshot> plans,
            List<WaitingEvent> events,
            List<DirectContact> contacts,
            List<ContactRequest> openRequests,
            List<Notification> troubledMessages,
            List<Offered> offers,
            List<Uncovered> uncovered,
            List<Appointment> askedTimes,
            List<Climbed> climbed,
            List<FamilyMessage> unansweredMessages,
            List<HomeTreatmentReferral> atHome,
            Map<PlanId, List<Standing>> contradictions,
            List<WorkItem> ofPractices,
            Map<PlanId, List<Occurrence>> today) {

        /** Of somebody to whom nothing is offered, who leads nobody, and whose families are all treated elsewhere. */
        public State(
                List<PlanSnapshot> plans,
                List<WaitingEvent> events,
                List<DirectContact> contacts,
                List<ContactRequest> openRequests,
                List<Notification> troubledMessages) {
            this(
                    plans,
                    events,
                    contacts,
                    openRequests,
                    troubledMessages,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Map.of());
        }
    }

    /** What is promised and agreed, apart from the state. */
    public record Terms(ZoneId zone, Function<AgencyId, Optional<Duration>> acknowledgesWithin) {}

    /** What agencies read, composed as it may be told now. */
    public interface Words {

        /** What agencies were told because of a hospital event. */
        List<Told> told(PlanEvent event);

        /** The title of a message; nothing when it may no longer be told. */
        Optional<String> title(Notification notification);
    }

    /** Makes the day. */
    static MyDay of(State state, Words words, Terms terms, Instant now) {
        List<WorkItem> items = new ArrayList<>();
        Map<UUID, DirectContact> contacts = state.contacts().stream()
                .collect(Collectors.toMap(contact -> contact.id().value(), contact -> contact));
        for (WaitingEvent waiting : state.events()) {
            event(waiting, contacts, words).ifPresent(items::add);
        }
        state.openRequests().forEach(request -> items.add(request(request, terms)));
        for (Notification notification : state.troubledMessages()) {
            message(notification, words, terms, now).ifPresent(items::add);
        }
        state.offers().forEach(offer -> items.add(offered(offer)));
        state.uncovered().forEach(gap -> items.add(uncovered(gap, terms)));
        state.askedTimes().forEach(appointment -> items.add(askedTime(appointment, terms, now)));
        state.climbed().forEach(climbed -> items.add(climbed(climbed, terms)));
        state.unansweredMessages().forEach(message -> items.add(written(message)));
        state.atHome().forEach(referral -> atHome(referral).ifPresent(items::add));
        items.addAll(state.ofPractices());
        for (PlanSnapshot plan : state.plans()) {
            followUp(plan, terms, now).ifPresent(items::add);
            items.addAll(DueInPlan.of(plan, terms.zone(), now));
        }
        state.contradictions()
                .forEach((plan, standing) -> standing.forEach(
                        one -> pullsApart(plan, one, terms, now).ifPresent(items::add)));
        items.sort(Comparator.comparing(WorkItem::urgency, Urgency.order(now, terms.zone()))
                .thenComparing(WorkItem::id));
        LocalDate today = LocalDate.ofInstant(now, terms.zone());
        List<Family> families = state.plans().stream()
                .map(plan -> new Family(plan, waitingIn(plan.planId(), items), GoalCurve.of(plan, today)))
                .toList();
        List<Taken> taken = state.plans().stream()
                .flatMap(plan -> state.today().getOrDefault(plan.planId(), List.of()).stream()
                        .map(by -> new Taken(plan, by)))
                .sorted(Comparator.comparing((Taken one) -> one.by().start())
                        .thenComparing(one -> one.by().id()))
                .toList();
        return new MyDay(now, items, families, taken);
    }

    private static Optional<WorkItem> event(WaitingEvent waiting, Map<UUID, DirectContact> contacts, Words words) {
        PlanEvent event = waiting.event();
        String id = "event-" + event.id();
        if (event.kind() == PlanEvent.Kind.COORDINATOR_CHANGED) {
            Urgency urgency = new Urgency(WorkKind.NEW_COORDINATOR, false, event.at(), null);
            return Optional.of(new WorkItem(id, urgency, event.plan(), null, null, new TellFamily(event.id())));
        }
        if (event.kind() != PlanEvent.Kind.DIRECT_CONTACT) {
            Urgency urgency = new Urgency(WorkKind.HOSPITAL_STAY, false, event.at(), null);
            HospitalEvent about = new HospitalEvent(event.id(), event.kind(), words.told(event));
            return Optional.of(new WorkItem(id, urgency, event.plan(), event.member(), event.agency(), about));
        }
        return Optional.ofNullable(contacts.get(event.id())).map(contact -> {
            Urgency urgency = new Urgency(WorkKind.DIRECT_CONTACT, false, event.at(), null);
            PastTheCoordinator about = new PastTheCoordinator(event.id(), contact.type(), contact.what());
            return new WorkItem(id, urgency, event.plan(), event.member(), event.agency(), about);
        });
    }

    private static WorkItem offered(Offered offer) {
        HandOver handOver = offer.handOver();
        Urgency urgency = new Urgency(
                WorkKind.HAND_OVER_OFFERED,
                false,
                handOver.madeAt(),
                handOver.effectiveAt().orElse(null));
        return new WorkItem("hand-over-" + handOver.id(), urgency, handOver.plan(), null, null, offer);
    }

    private static WorkItem uncovered(Uncovered gap, Terms terms) {
        Instant since = gap.absence().from().atStartOfDay(terms.zone()).toInstant();
        Urgency urgency = new Urgency(WorkKind.COORDINATOR_UNCOVERED, false, since, null);
        return new WorkItem("absence-" + gap.absence().id(), urgency, null, null, null, gap);
    }

    private static WorkItem request(ContactRequest request, Terms terms) {
        Urgency urgency = new Urgency(
                WorkKind.CONTACT_REQUEST,
                request.isStatutory(),
                request.receivedAt(),
                request.ask().dueAt(terms.zone()));
        Asked about = new Asked(
                request.id(), request.ask().what(), request.statutory().orElse(null));
        return new WorkItem(
                "request-" + request.id(), urgency, request.plan(), request.member(), request.agency(), about);
    }

    /** It is too late when the law's last day is over, or else when the last of the times has come. */
    private static WorkItem askedTime(Appointment appointment, Terms terms, Instant now) {
        Instant due = appointment
                .keepBy()
                .map(day -> day.plusDays(1).atStartOfDay(terms.zone()).toInstant())
                .orElseGet(() -> appointment.times().stream()
                        .filter(time -> time.isAfter(now))
                        .findFirst()
                        .orElse(now));
        Urgency urgency =
                new Urgency(WorkKind.APPOINTMENT_PROPOSED, appointment.isStatutory(), appointment.proposedAt(), due);
        return new WorkItem(
                "appointment-" + appointment.id(),
                urgency,
                appointment.plan(),
                appointment.firstMember(),
                appointment.agency(),
                new TimeAsked(appointment.what(), appointment.statutory().orElse(null)));
    }

    private static WorkItem climbed(Climbed climbed, Terms terms) {
        ContactRequest request = climbed.request();
        Urgency urgency = new Urgency(
                WorkKind.REQUEST_CLIMBED,
                request.isStatutory(),
                request.receivedAt(),
                request.ask().dueAt(terms.zone()));
        return new WorkItem(
                "climbed-" + request.id(), urgency, request.plan(), request.member(), request.agency(), climbed);
    }

    private static WorkItem written(FamilyMessage message) {
        return new WorkItem(
                "family-message-" + message.id(),
                new Urgency(WorkKind.FAMILY_MESSAGE, false, message.writtenAt(), null),
                message.plan(),
                message.member(),
                null,
                new Written(message.id(), message.text()));
    }

    private static Optional<WorkItem> message(Notification notification, Words words, Terms terms, Instant now) {
        Optional<Urgency> urgency =
                switch (notification.state()) {
                    case DEAD -> Optional.of(trouble(WorkKind.NOTIFICATION_DEAD, notification));
                    case REJECTED -> Optional.of(trouble(WorkKind.NOTIFICATION_REJECTED, notification));
                    case HELD -> Optional.of(trouble(WorkKind.NOTIFICATION_HELD, notification));
                    case WITHHELD -> Optional.of(trouble(WorkKind.NOTIFICATION_WITHHELD, notification));
                    case ASKING -> Optional.of(trouble(WorkKind.ASK_MEMBER, notification));
                    case SENT -> silence(notification, terms).filter(silence -> silence.isOverdue(now));
                    case PREPARED, STOPPED, QUEUED, ACKNOWLEDGED, FAILED, DISCARDED -> Optional.empty();
                };
        return urgency.map(reason -> new WorkItem(
                "notification-" + notification.id(),
                reason,
                notification.plan(),
                notification.member(),
                notification.agency(),
                new Message(notification.id(), words.title(notification).orElse(null))));
    }

    private static Urgency trouble(WorkKind kind, Notification notification) {
        return new Urgency(kind, false, notification.madeAt(), null);
    }

    private static Optional<Urgency> silence(Notification notification, Terms terms) {
        Optional<Duration> promise = terms.acknowledgesWithin().apply(notification.agency());
        return notification
                .sentAt()
                .flatMap(sent ->
                        promise.map(within -> new Urgency(WorkKind.AGENCY_SILENT, false, sent, sent.plus(within))));
    }

    /** That nobody can treat at home is too late already; the rest is to be known today. */
    private static Optional<WorkItem> atHome(HomeTreatmentReferral referral) {
        Instant since = referral.current().newsAt();
        Urgency urgency = new Urgency(
                WorkKind.HOME_TREATMENT, false, since, referral.state() == ReferralState.UNANSWERED ? since : null);
        return referral.plan()
                .map(plan -> new WorkItem(
                        "home-" + referral.id(),
                        urgency,
                        plan,
                        referral.member().orElse(null),
                        referral.team().orElse(referral.hospital()),
                        new WorkItem.TreatedAtHome(referral)));
    }

    private static Optional<WorkItem> followUp(PlanSnapshot plan, Terms terms, Instant now) {
        Duration ahead =
                Duration.ofDays(FollowUpTerm.of(plan.type()).shownAhead().getDays());
        return FollowUpTerm.next(plan)
                .map(day -> day.atStartOfDay(terms.zone()).toInstant())
                .filter(due -> due.isBefore(now.plus(ahead)))
                .map(due -> new WorkItem(
                        "follow-up-" + plan.id(),
                        new Urgency(WorkKind.PLAN_FOLLOW_UP, false, due.minus(ahead), due),
                        plan.planId(),
                        null,
                        null,
                        new FollowUpDue()));
    }

    /** Nobody has taken it up, or what they planned is due. */
    private static Optional<WorkItem> pullsApart(PlanId plan, Standing one, Terms terms, Instant now) {
        Finding finding = one.finding();
        if (one.isNew() && finding != null) {
            return Optional.of(pullsApart(plan, one, finding.since(), null, null));
        }
        return one.nextConversation()
                .map(talk -> Map.entry(
                        talk,
                        talk.dueOn().plusDays(1).atStartOfDay(terms.zone()).toInstant()))
                .filter(due -> due.getValue().isBefore(now.plus(Urgency.CONVERSATION_AHEAD)))
                .map(due -> pullsApart(
                        plan,
                        one,
                        due.getValue().minus(Urgency.CONVERSATION_AHEAD),
                        due.getValue(),
                        due.getKey().between()));
    }

    private static WorkItem pullsApart(
            PlanId plan, Standing one, Instant since, @Nullable Instant due, @Nullable String conversation) {
        Finding finding = one.finding();
        return new WorkItem(
                "contradiction-" + one.id(),
                new Urgency(WorkKind.CONTRADICTION, false, since, due),
                plan,
                finding == null ? null : finding.about(),
                null,
                new WorkItem.PullsApart(one.id(), one.kind(), conversation));
    }

    private static int waitingIn(PlanId plan, List<WorkItem> items) {
        return (int) items.stream().filter(item -> plan.equals(item.plan())).count();
    }
}
