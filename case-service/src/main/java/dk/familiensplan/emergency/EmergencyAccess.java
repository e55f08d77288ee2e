package dk.familiensplan.emergency;

import dk.familiensplan.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody opened a plan without a relation to it, because somebody is in danger.
 *
 * <p>It lets them read for {@link #LASTS}, and ends by itself: each request asks whether it is over. Its coordinator and the
 * municipality's data protection officer are told at once, and the family can read that it was done.
 *
 * @param reason in the person's own words
 */
public record EmergencyAccess(UUID id, PlanId plan, String subject, String reason, Instant openedAt, Instant endsAt) {

    /** How long it lasts when nobody ends it before. */
    public static final Duration LASTS = Duration.ofHours(1);

    static EmergencyAccess opened(UUID id, PlanId plan, String subject, String reason, Instant now) {
        return new EmergencyAccess(id, plan, subject, reason, now, now.plus(LASTS));
    }

    /** Whether it still lets anybody read. */
    public boolean isOpenAt(Instant now) {
        return now.isBefore(endsAt);
    }
}
