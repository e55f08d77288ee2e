package dk.familiensplan.notification;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.consent.Topic;
import dk.familiensplan.family.MemberId;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be told: the fact, to whom, about whom, on which topics. The same for a notification that exists and for one
 * that is only previewed.
 */
public record Telling(
        NotificationKind kind, AgencyId agency, MemberId member, Set<Topic> topics, Optional<RequestAnswer> answer) {

    /** What a notification tells. */
    public static Telling of(Notification notification) {
        return new Telling(
                notification.kind(),
                notification.agency(),
                notification.member(),
                notification.topics(),
                notification.answer());
    }

    /** That a plan was taken into use. */
    public static Telling planShared(AgencyId agency, MemberId member, Set<Topic> topics) {
        return new Telling(NotificationKind.PLAN_SHARED, agency, member, topics, Optional.empty());
    }
}
