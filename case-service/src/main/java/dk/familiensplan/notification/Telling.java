package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be told: the fact, to whom, about whom, on which topics. The same for a notification that exists and for one
 * that is only previewed.
 *
 * @param words what who caused it has written for the agency, word for word, where the kind leaves room for it
 */
public record Telling(
        NotificationKind kind,
        AgencyId agency,
        MemberId member,
        Set<Topic> topics,
        Optional<RequestAnswer> answer,
        Optional<String> words,
        Optional<NotificationId> message,
        List<StoppedMessage> stopped) {

    public Telling {
        stopped = List.copyOf(stopped);
    }

    /** One whose words follow from its kind, or from the answer, and that is only previewed. */
    public Telling(
            NotificationKind kind,
            AgencyId agency,
            MemberId member,
            Set<Topic> topics,
            Optional<RequestAnswer> answer) {
        this(kind, agency, member, topics, answer, Optional.empty(), Optional.empty(), List.of());
    }

    /** What a notification tells. */
    public static Telling of(Notification notification) {
        return new Telling(
                notification.kind(),
                notification.agency(),
                notification.member(),
                notification.topics(),
                notification.answer(),
                notification.words(),
                Optional.of(notification.id()),
                notification.kind() == NotificationKind.STOP_USING ? notification.stopped() : List.of());
    }

    /** Whether it does nothing but stop the use of what was told before. */
    boolean takesBack() {
        return kind == NotificationKind.STOP_USING;
    }

    /** That a plan was taken into use. */
    public static Telling planShared(AgencyId agency, MemberId member, Set<Topic> topics) {
        return new Telling(NotificationKind.PLAN_SHARED, agency, member, topics, Optional.empty());
    }
}
