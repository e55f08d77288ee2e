package dk.familiensplan.pulse;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a member answered to one question. A fact: a new answer is a new one, and the old one stays.
 *
 * @param level from {@value #LOWEST} (not at all) to {@value #HIGHEST} (fully)
 */
public record PulseAnswer(
        UUID id, PlanId plan, MemberId member, PulseQuestion question, int level, Instant answeredAt) {

    /** Slet ikke. */
    public static final int LOWEST = 0;

    /** Helt. */
    public static final int HIGHEST = 4;
}
