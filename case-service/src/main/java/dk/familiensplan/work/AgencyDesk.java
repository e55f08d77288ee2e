package dk.familiensplan.work;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.notification.Notification;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies on an agency's desk, read across the features. Every call is part of the caller's transaction. */
public interface AgencyDesk {

    /**
     * Messages that have come to an agency, unread ones first, then the newest.
     *
     * @param after the last one of the page before, or null for the first page
     */
    List<Notification> inbox(AgencyId agency, @Nullable Place after, int atMost);

    /** How many of them nobody has opened. */
    int unread(AgencyId agency);

    /** The active plans that the agency takes part in, by family name. */
    List<PlanId> plans(AgencyId agency);

    /** What the agency was told of members of a plan who cannot attend, or can again, oldest first. */
    List<Notification> attendance(AgencyId agency, PlanId plan);

    /** A place in an inbox. */
    record Place(boolean unread, Instant madeAt, UUID id) {

        /** Where a message stands. */
        public static Place of(Notification notification) {
            return new Place(
                    notification.readAt().isEmpty(),
                    notification.madeAt(),
                    notification.id().value());
        }
    }
}
