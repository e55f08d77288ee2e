package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
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
        Optional<String> words) {

    /** One whose words follow from its kind, or from the answer. */
    public Telling(
            NotificationKind kind,
            AgencyId agency,
            MemberId member,
            Set<Topic> topics,
            Optional<RequestAnswer> answer) {
        this(kind, agency, member, topics, answer, Optional.empty());
    }

    /** What a notification tells. */
    public static Telling of(Notification notification) {
        return new Telling(
                notification.kind(),
                notification.agency(),
                notification.member(),
                notification.topics(),
                notification.answer(),
                notification.words());
    }

    /** That a plan was taken into use. */
    public static Telling planShared(AgencyId agency, MemberId member, Set<Topic> topics) {
        return new Telling(NotificationKind.PLAN_SHARED, agency, member, topics, Optional.empty());
    }
}
