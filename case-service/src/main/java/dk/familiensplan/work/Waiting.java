package dk.familiensplan.work;

import dk.familiensplan.familymessage.FamilyMessage;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What waits for coordinators, read across the features. Every call is part of the caller's transaction. */
public interface Waiting {

    /** The coordinators' plans that are not closed, by family name. */
    List<PlanId> plans(Collection<CoordinatorId> coordinators);

    /**
     * Events that have not been seen. Of a member's hospital stay only the newest counts: what came before it is history,
     * seen or not.
     */
    List<WaitingEvent> unseenEvents(Collection<CoordinatorId> coordinators);

    /**
     * Messages that a person has to look at: dead, rejected, held back not longer ago than said, or lying with an agency
     * without an answer for longer than it promised.
     */
    List<Notification> troubledMessages(Collection<CoordinatorId> coordinators, Instant now, Duration heldBackWithin);

    /** What families have written and nobody has answered, oldest first. */
    List<FamilyMessage> unansweredMessages(Collection<CoordinatorId> coordinators);

    /** What agencies were told of hospital stays in these plans since an instant, oldest first. */
    List<Notification> toldOfStays(Collection<PlanId> plans, Instant since);
}
