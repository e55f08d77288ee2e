package dk.familiensplan.plan;

import dk.familiensplan.agency.AgencyId;
import dk.familiensplan.family.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a member, which the coordinator has or has not seen.
 *
 * @param id of what happened; seen again, it is the same event
 * @param at when it happened
 * @param agency whom it happened at, or who did it
 */
public record PlanEvent(
        UUID id,
        PlanId plan,
        Kind kind,
        Instant at,
        @Nullable MemberId member,
        @Nullable AgencyId agency,
        boolean seen) {

    /** What happens to people. */
    public enum Kind {
        ADMITTED,
        ON_LEAVE,
        RETURNED,
        DISCHARGED,
        DECEASED,
        DIRECT_CONTACT,
        /** The family has another contact point, who is to tell them so. */
        COORDINATOR_CHANGED;

        /** Whether it tells where a member is. */
        public boolean isOfHospitalStay() {
            return this != DIRECT_CONTACT && this != COORDINATOR_CHANGED;
        }
    }
}
