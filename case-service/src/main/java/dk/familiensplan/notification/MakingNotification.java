package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.ConsentDecision;
import dk.familiensplan.consent.Purpose;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.CoordinatorChanged;
import dk.familiensplan.plan.PlanActivated;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanTurned;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, in the transaction of the fact itself, which agency is to be told of it. Consent is decided here for the
 * first time, and again when the notification is fetched.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MakingNotification {

    private final Notifications notifications;
    private final QueuedEvents queuedEvents;
    private final LiveEvents live;
    private final Clock clock;
    private final Duration sendDelay;

    @Inject
    MakingNotification(
            Notifications notifications, QueuedEvents queuedEvents, LiveEvents live, Clock clock, Settings settings) {
        this.notifications = notifications;
        this.queuedEvents = queuedEvents;
        this.live = live;
        this.clock = clock;
        this.sendDelay = settings.sendDelay();
    }

    /** A plan was taken into use: each agency is to be told of each member who has said yes to it. */
    void of(@Observes PlanActivated activated) {
        PlanSnapshot plan = activated.plan();
        Instant now = clock.instant();
        plansToAskAbout(plan, now)
                .forEach(telling -> notifications.add(Notification.asking(
                        telling.kind(),
                        plan.planId(),
                        telling.agency(),
                        telling.member(),
                        telling.topics(),
                        null,
                        now)));
        plansShared(plan, now)
                .forEach(telling -> notifications.add(Notification.prepared(
                        telling.kind(),
                        plan.planId(),
                        telling.agency(),
                        telling.member(),
                        telling.topics(),
                        now,
                        now.plus(sendDelay))));
    }

    /** What activating a plan would tell, to whom, at a time: one for each member and agency with any yes. */
    static List<Telling> plansShared(PlanSnapshot plan, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        return plan.participations().stream()
                .flatMap(participation -> plan.members().stream()
                        .map(member -> Telling.planShared(
                                participation.agency(),
                                member.memberId(),
                                consent.topics(member.memberId(), participation.agency(), Purpose.SHARE, at))))
                .filter(telling -> !telling.topics().isEmpty())
                .toList();
    }

    /** What activating a plan would tell if the member says yes to it: the topics that each message is asked about. */
    static List<Telling> plansToAskAbout(PlanSnapshot plan, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        return plan.participations().stream()
                .flatMap(participation -> plan.members().stream()
                        .map(member -> Telling.planShared(
                                participation.agency(),
                                member.memberId(),
                                consent.topicsToAskAbout(
                                        member.memberId(), participation.agency(), Purpose.SHARE, at))))
                .filter(telling -> !telling.topics().isEmpty())
                .toList();
    }

    /**
     * The coordinator answered what an agency asked. The answer stands prepared for a while; stopped in that time, it
     * becomes a {@link NotificationStopped} with the request as its cause.
     *
     * @param topic what the request was about
     * @param request our id of the request
     */
    public NotificationId ofAnswer(
            PlanId plan, AgencyId agency, MemberId member, Topic topic, UUID request, RequestAnswer answer) {
        Instant now = clock.instant();
        Notification notification =
                Notification.answering(plan, agency, member, topic, request, answer, now, now.plus(sendDelay));
        notifications.add(notification);
        return notification.id();
    }

    /**
     * The coordinator did something with a time that an agency asked for. It stands prepared for a while; stopped in that
     * time, it becomes a {@link NotificationStopped} with the appointment as its cause.
     *
     * @param words word for word what the agency reads
     */
    public NotificationId ofAppointment(
            PlanId plan, AgencyId agency, MemberId member, Topic topic, UUID appointment, String words) {
        Instant now = clock.instant();
        Notification notification = Notification.saying(
                NotificationKind.APPOINTMENT_ANSWERED,
                plan,
                agency,
                member,
                topic,
                appointment,
                words,
                now,
                now.plus(sendDelay));
        notifications.add(notification);
        return notification.id();
    }

    /**
     * A person caused it, and its words follow from its kind. It stands prepared for a while; stopped in that time, it
     * becomes a {@link NotificationStopped} with its cause.
     */
    public NotificationId ofPerson(
            NotificationKind kind, PlanId plan, AgencyId agency, MemberId member, Topic topic, UUID cause) {
        Instant now = clock.instant();
        Notification notification =
                Notification.causedByPerson(kind, plan, agency, member, topic, cause, now, now.plus(sendDelay));
        notifications.add(notification);
        return notification.id();
    }

    /**
     * The coordinator calls an agency to a network meeting, calls it off, or sends what was decided. It stands prepared for a
     * while.
     *
     * @param telling in words that were made for the agency
     * @param meetingAt when the meeting is; null where it is not to be
     */
    public void ofMeeting(PlanId plan, Telling telling, UUID meeting, @Nullable Instant meetingAt) {
        Instant now = clock.instant();
        notifications.add(Notification.ofMeeting(telling, plan, meeting, meetingAt, now, now.plus(sendDelay)));
    }

    /** The family has another contact point: each agency that may know of a member is told at once. */
    void of(@Observes CoordinatorChanged changed) {
        if (changed.plan().status().holdsItsPeople()) {
            ofPlan(NotificationKind.COORDINATOR_CHANGED, changed.plan(), changed.cause());
        }
    }

    /** The plan rests, goes on, or has ended: agencies are told what, never why. It can be stopped for a while. */
    void of(@Observes PlanTurned turned) {
        Instant now = clock.instant();
        tellings(NotificationKind.PLAN_STATUS_CHANGED, turned.plan(), now)
                .forEach(telling -> notifications.add(Notification.prepared(
                        telling.kind(),
                        turned.plan().planId(),
                        telling.agency(),
                        telling.member(),
                        telling.topics(),
                        now,
                        now.plus(sendDelay))));
        live.tell(
                List.of(turned.plan().coordinator()),
                "notification",
                turned.plan().id());
    }

    /** One for each member and agency that may know of the member anything at all. */
    private static List<Telling> tellings(NotificationKind kind, PlanSnapshot plan, Instant at) {
        ConsentDecision consent = plan.consentDecision();
        return plan.participations().stream()
                .flatMap(participation -> plan.members().stream()
                        .map(member -> new Telling(
                                kind,
                                participation.agency(),
                                member.memberId(),
                                consent.topics(member.memberId(), participation.agency(), kind.purpose(), at),
                                Optional.empty())))
                .filter(telling -> !telling.topics().isEmpty())
                .toList();
    }

    /**
     * Something about the plan itself changed: each agency that takes part is told of each member that it may know of,
     * be it only that the member cannot attend.
     */
    public void ofPlan(NotificationKind kind, PlanSnapshot plan, UUID cause) {
        Instant now = clock.instant();
        List<Notification> made = tellings(kind, plan, now).stream()
                .map(telling -> Notification.queued(
                        kind, plan.planId(), telling.agency(), telling.member(), telling.topics(), cause, now))
                .toList();
        made.forEach(notifications::add);
        if (!made.isEmpty()) {
            queuedEvents.tell(made, now);
            live.tell(List.of(plan.coordinator()), "notification", plan.id());
        }
    }

    /** Something happened by itself, and the agency is to be told at once. */
    public NotificationId ofEvent(
            NotificationKind kind, PlanSnapshot plan, AgencyId agency, MemberId member, Topic topic, UUID cause) {
        Instant now = clock.instant();
        Notification notification = Notification.queued(kind, plan.planId(), agency, member, Set.of(topic), cause, now);
        notifications.add(notification);
        queuedEvents.tell(List.of(notification), now);
        live.tell(List.of(plan.coordinator()), "notification", notification.id().value());
        return notification.id();
    }

    /** Something happened by itself, and the member is to be asked before the agency is told. */
    public NotificationId askingFirst(
            NotificationKind kind, PlanSnapshot plan, AgencyId agency, MemberId member, Topic topic, UUID cause) {
        Notification notification =
                Notification.asking(kind, plan.planId(), agency, member, Set.of(topic), cause, clock.instant());
        notifications.add(notification);
        live.tell(List.of(plan.coordinator()), "my-day", null);
        return notification.id();
    }
}
