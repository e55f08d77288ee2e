package dk.familiensplan.pulse;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A secret address by which one member answers once. The page behind it names nobody: whoever finds it learns that
 * somebody is asked, and no more.
 */
public record PulseLink(UUID id, PlanId plan, MemberId member, Instant madeAt, Instant expiresAt) {

    /** For how long it can be used. */
    public static final Duration LASTS = Duration.ofDays(7);

    /** A new one. */
    public static PulseLink open(PlanId plan, MemberId member, Instant now) {
        return new PulseLink(UUID.randomUUID(), plan, member, now, now.plus(LASTS));
    }
}
