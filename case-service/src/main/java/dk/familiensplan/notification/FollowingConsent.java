package dk.familiensplan.notification;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Answer;
import dk.familiensplan.consent.ConsentId;
import dk.familiensplan.consent.Extent;
import dk.familiensplan.consent.HowGiven;
import dk.familiensplan.consent.Item;
import dk.familiensplan.consent.ItemKind;
import dk.familiensplan.consent.Period;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.notification.Composition.Content;
import dk.familiensplan.notification.Composition.Extract;
import dk.familiensplan.plan.PlanContent;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer does, told by the same code that sends: what an agency sees now and would see then, which messages wait for
 * a yes, and what agencies have been sent already.
 */
@ApplicationScoped
@Transactional
public class FollowingConsent {

    private final Notifications notifications;
    private final Plans plans;
    private final AgencyNames agencyNames;
    private final PlanAccess access;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    FollowingConsent(
            Notifications notifications,
            Plans plans,
            AgencyNames agencyNames,
            PlanAccess access,
            AuditLog audit,
            Clock clock) {
        this.notifications = notifications;
        this.plans = plans;
        this.agencyNames = agencyNames;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an agency sees of a member. */
    public record Seen(Set<Topic> topics, boolean attendance, Extract extract) {}

    /**
     * What an answer would change.
     *
     * @param now what the agency sees as it stands
     * @param then what it would see, where an answer is asked about
     * @param waiting messages that would not be sent
     * @param sent messages that it would be told not to use any longer
     */
    public record Effect(Seen now, @Nullable Seen then, int waiting, int sent) {}

    /** An answer that has not been given. */
    public record Hypothetical(Topic topic, Answer answer, Extent extent) {}

    /** What the agency sees of the member now and, where answers are asked about, would see when all of them were given. */
    public Effect effect(PlanId id, MemberId member, AgencyId agency, List<Hypothetical> answers) {
        PlanSnapshot plan = read(id);
        audit.record(Deed.PREVIEW_READ, id.value(), Purpose.COORDINATION);
        Instant now = clock.instant();
        Composing composing = new Composing(plan, agencyNames::of);
        Seen seen = composing.seen(member, agency, now);
        if (answers.isEmpty()) {
            return new Effect(seen, null, 0, 0);
        }
        PlanSnapshot then = plan;
        for (Hypothetical answer : answers) {
            then = then.ifAnswered(member, agency, answer.topic(), answer.answer(), answer.extent(), now);
        }
        Composing hypothetically = new Composing(then, agencyNames::of);
        int waiting = 0;
        int sent = 0;
        for (Notification message : notifications.ofMember(id, agency, member)) {
            Telling telling = Telling.of(message);
            Set<Topic> lost = new HashSet<>(composing.allowed(telling, now));
            lost.removeAll(hypothetically.allowed(telling, now));
            if (!lost.isEmpty() && message.isWithTheAgency()) {
                sent++;
            } else if (!lost.isEmpty() && message.state().mayStillLeave()) {
                waiting++;
            }
        }
        return new Effect(seen, hypothetically.seen(member, agency, now), waiting, sent);
    }

    /**
     * A message that waits for a yes.
     *
     * @param says what it would say, when everybody says yes
     * @param answeredBy who must say yes
     * @param saidBy who has
     */
    public record Held(Notification notification, Content says, Set<MemberId> answeredBy, Set<MemberId> saidBy) {}

    /** Those of a plan, oldest first; for a member of the family, those that the member answers for. */
    public List<Held> held(PlanSnapshot plan, Optional<MemberId> reader) {
        Instant now = clock.instant();
        List<Held> held = new ArrayList<>();
        for (Notification notification : notifications.asking(plan.planId())) {
            Set<MemberId> answeredBy = plan.consentDecision().whoAnswersFor(notification.member(), now);
            boolean isShown = reader.map(member -> answeredBy.contains(member)
                            && plan.confidentiality().mayRead(member, itemOf(notification)))
                    .orElse(true);
            if (isShown && ifYes(plan, notification, now) instanceof Content content) {
                held.add(new Held(notification, content, answeredBy, saidBy(plan, notification)));
            }
        }
        held.sort(Comparator.comparing(one -> one.notification().madeAt()));
        return held;
    }

    /** Those of a plan, for its coordinator. */
    public List<Held> held(PlanId id) {
        PlanSnapshot plan = read(id);
        audit.record(Deed.NOTIFICATIONS_READ, id.value(), Purpose.COORDINATION);
        return held(plan, Optional.empty());
    }

    private Composition ifYes(PlanSnapshot plan, Notification notification, Instant now) {
        PlanSnapshot yes = plan;
        for (Topic topic : notification.topics()) {
            yes = yes.ifAnswered(notification.member(), notification.agency(), topic, Answer.YES, Extent.FULL, now);
        }
        return new Composing(yes, agencyNames::of).preview(Telling.of(notification), now);
    }

    private static Set<MemberId> saidBy(PlanSnapshot plan, Notification notification) {
        Set<MemberId> said = new HashSet<>();
        plan.consents().stream()
                .filter(consent -> notification.id().value().equals(consent.onlyFor())
                        && consent.supersededAt() == null
                        && consent.withdrawnAt() == null)
                .forEach(consent -> said.addAll(consent.whoSaidIt()));
        return said;
    }

    /**
     * The answers to one message of a plan that the caller may change, one for each topic that it is held for.
     *
     * @param id made by the client; the same id gives the same answers
     */
    public List<PlanContent.OfConsent> answersTo(
            PlanId plan, NotificationId message, UUID id, Answer answer, HowGiven how, Set<MemberId> givenBy) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        return answers(plan, message, id, answer, how, givenBy);
    }

    /** The answers of a member of the family, given on their own page, to one message that they may read. */
    public List<PlanContent.OfConsent> ownAnswersTo(
            PlanId plan, NotificationId message, UUID id, Answer answer, MemberId self) {
        access.require(Operation.DECIDE_OWN_CONSENT, plan.value());
        PlanSnapshot read = plans.read(plan).orElseThrow(NotificationRule.NOTIFICATION_EXISTS::broken);
        boolean isShown = held(read, Optional.of(self)).stream()
                .anyMatch(one -> one.notification().id().equals(message));
        if (!isShown) {
            throw NotificationRule.ONLY_ASKED_IS_ANSWERED.broken();
        }
        return answers(plan, message, id, answer, HowGiven.DIGITALLY, Set.of(self));
    }

    private List<PlanContent.OfConsent> answers(
            PlanId plan, NotificationId message, UUID id, Answer answer, HowGiven how, Set<MemberId> givenBy) {
        Notification held = notifications
                .lock(message)
                .filter(one -> one.plan().equals(plan) && one.state() == NotificationState.ASKING)
                .orElseThrow(NotificationRule.ONLY_ASKED_IS_ANSWERED::broken);
        return held.topics().stream()
                .sorted()
                .map(topic -> new PlanContent.OfConsent(
                        new ConsentId(UUID.nameUUIDFromBytes((id + "/" + topic).getBytes(StandardCharsets.UTF_8))),
                        held.member(),
                        held.agency(),
                        topic,
                        answer,
                        Extent.FULL,
                        how,
                        Period.OPEN,
                        givenBy,
                        message.value()))
                .toList();
    }

    /** Which plan a message is of, and that the caller asks about the right one. */
    public boolean isOf(PlanId plan, NotificationId message) {
        return notifications
                .find(message)
                .filter(one -> one.plan().equals(plan))
                .isPresent();
    }

    /**
     * A message that an agency has.
     *
     * @param title what it is called, as it may be told now; null where nothing of it may be used
     * @param stoppedAt when the agency was told not to use it, or a part of it, any longer
     */
    public record Sent(
            Notification notification,
            @Nullable String title,
            boolean mayBeUsed,
            @Nullable Instant stoppedAt) {}

    /** What agencies have been sent about the members, newest first; for a member of the family, what the member may read. */
    public List<Sent> sent(PlanSnapshot plan, Optional<MemberId> reader) {
        Instant now = clock.instant();
        Composing composing = new Composing(plan, agencyNames::of);
        List<Notification> all = notifications.withAnAgency(plan.planId());
        Map<NotificationId, Instant> stopped = notifications.stoppedOf(plan.planId());
        List<Sent> sent = new ArrayList<>();
        for (Notification notification : all) {
            if (reader.map(member -> plan.confidentiality().mayRead(member, itemOf(notification)))
                    .orElse(true)) {
                Composition content = composing.preview(Telling.of(notification), now);
                sent.add(new Sent(
                        notification,
                        content instanceof Content told ? told.title() : null,
                        composing.allowed(Telling.of(notification), now).containsAll(notification.topics()),
                        stopped.get(notification.id())));
            }
        }
        sent.sort(Comparator.<Sent, Instant>comparing(one -> one.notification().madeAt())
                .reversed());
        return sent;
    }

    /** What agencies have been sent of a plan, for its coordinator. */
    public List<Sent> sent(PlanId id) {
        PlanSnapshot plan = read(id);
        audit.record(Deed.NOTIFICATIONS_READ, id.value(), Purpose.COORDINATION);
        return sent(plan, Optional.empty());
    }

    /** The item of a message, as confidentiality is asked about it. */
    public static Item itemOf(Notification notification) {
        return Item.of(ItemKind.NOTIFICATION, notification.id().value(), notification.member())
                .becauseOf(notification.cause().orElse(null));
    }

    private PlanSnapshot read(PlanId id) {
        access.require(Operation.READ_PLAN, id.value());
        return plans.read(id).orElseThrow(NotificationRule.NOTIFICATION_EXISTS::broken);
    }
}
