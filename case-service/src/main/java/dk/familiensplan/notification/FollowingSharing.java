package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.EndedByTime;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.SharingChanged;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be shared was changed or has ended, and messages follow, in the same transaction: one that was held until the member was asked
 * is let go or withheld, and an agency is told which of the messages that it has it may no longer use (invariants 12 and
 * 15). What waits in a queue is looked at when it is fetched.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FollowingSharing {

    private final Notifications notifications;
    private final QueuedEvents queuedEvents;
    private final AgencyNames agencyNames;
    private final LiveEvents live;
    private final Duration sendDelay;

    @Inject
    FollowingSharing(
            Notifications notifications,
            QueuedEvents queuedEvents,
            AgencyNames agencyNames,
            LiveEvents live,
            Settings settings) {
        this.notifications = notifications;
        this.queuedEvents = queuedEvents;
        this.agencyNames = agencyNames;
        this.live = live;
        this.sendDelay = settings.sendDelay();
    }

    void of(@Observes SharingChanged changed) {
        letGoOrWithhold(changed);
        tellToStopUsing(changed);
    }

    private void letGoOrWithhold(SharingChanged changed) {
        Composing composing = new Composing(changed.after(), agencyNames::of);
        for (Notification asking : notifications.lockAsking(changed.after().planId())) {
            Composition now = composing.preview(Telling.of(asking), changed.at());
            if (now instanceof Composition.Content) {
                asking.allow(changed.at().plus(sendDelay));
            } else if (now instanceof Composition.Withheld withheld && withheld.isFinal()) {
                asking.withhold(withheld.reason(), changed.at());
            }
            live.tell(
                    List.of(changed.after().coordinator()),
                    "notification",
                    asking.id().value());
        }
    }

    private void tellToStopUsing(SharingChanged changed) {
        PlanSnapshot plan = changed.after();
        List<Notification> told = new ArrayList<>();
        takenBack(changed).forEach((whom, back) -> {
            Notification stop = Notification.stopUsing(
                    plan.planId(), whom.agency(), whom.member(), back.topics(), back.messages(), changed.at());
            notifications.add(stop);
            told.add(stop);
        });
        queuedEvents.tell(told, changed.at());
    }

    private record Whom(AgencyId agency, MemberId member) {}

    private record TakenBack(Set<Topic> topics, List<StoppedMessage> messages) {}

    /** What agencies have, and could use until this change, or until time ended it and they have not been told since. */
    private Map<Whom, TakenBack> takenBack(SharingChanged changed) {
        Composing before = new Composing(changed.before(), agencyNames::of);
        Composing after = new Composing(changed.after(), agencyNames::of);
        Map<Whom, TakenBack> all = new LinkedHashMap<>();
        Map<NotificationId, Instant> stopped =
                notifications.stoppedOf(changed.after().planId());
        for (Notification has : notifications.withAnAgency(changed.after().planId())) {
            Telling telling = Telling.of(has);
            EndedByTime ended = changed.ended().after(stopped.getOrDefault(has.id(), has.madeAt()));
            Set<Topic> lost = ended.taken(when -> before.allowed(telling, when));
            lost.addAll(before.allowed(telling, changed.at()));
            lost.removeAll(after.allowed(telling, changed.at()));
            if (!lost.isEmpty()) {
                TakenBack back = all.computeIfAbsent(
                        new Whom(has.agency(), has.member()),
                        whom -> new TakenBack(EnumSet.noneOf(Topic.class), new ArrayList<>()));
                back.topics().addAll(lost);
                back.messages().add(new StoppedMessage(has.id(), has.sentAt().orElse(changed.at())));
            }
        }
        return all;
    }
}
