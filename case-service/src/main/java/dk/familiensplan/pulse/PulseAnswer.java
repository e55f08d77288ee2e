package dk.familiensplan.pulse;

import dk.familiensplan.family.MemberId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a member answered to one question. A fact: a new answer is a new one, and the old one stays.
 *
 * @param level from {@value #LOWEST} (not at all) to {@value #HIGHEST} (fully)
 * @param atFollowUp whether it was asked because the plan was followed up
 */
public record PulseAnswer(
        UUID id,
        PlanId plan,
        MemberId member,
        PulseQuestion question,
        int level,
        Instant answeredAt,
        PulseGiven given,
        boolean atFollowUp) {

    /** Slet ikke. */
    public static final int LOWEST = 0;

    /** Helt. */
    public static final int HIGHEST = 4;

    /** One of the answers that are given together. */
    public record Said(PulseQuestion question, int level) {}

    /** What was said together, at one moment; each question once. */
    public static List<PulseAnswer> together(
            PlanId plan, MemberId member, List<Said> said, PulseGiven given, boolean atFollowUp, Instant now) {
        Set<PulseQuestion> asked = new HashSet<>();
        return said.stream()
                .map(one -> {
                    if (!asked.add(one.question())) {
                        throw PulseRule.EACH_QUESTION_ONCE.brokenAt("/answers");
                    }
                    return new PulseAnswer(
                            UUID.randomUUID(), plan, member, one.question(), one.level(), now, given, atFollowUp);
                })
                .toList();
    }
}
