package dk.familiensplan.leadership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the log of how a municipality takes the way of working into use.
 *
 * @param authority the municipality's code
 * @param day the day that it tells of
 * @param writtenBy the leader's sign-in subject
 * @param phases those that the municipality was in; several at once
 * @param done what was done
 * @param learnt what was learnt by it, set-backs as well
 * @param standing where the leaders place the municipality on the ladder; null where they do not
 * @param drivers how far each driver that was looked at was in place: 0 not begun, 1 begun, 2 in place
 */
public record ImplementationNote(
        UUID id,
        String authority,
        LocalDate day,
        String writtenBy,
        Instant writtenAt,
        Set<Phase> phases,
        String done,
        String learnt,
        @Nullable Standing standing,
        Map<Driver, Integer> drivers) {

    /** The steps of the ladder are 1 to so many. */
    public static final int STEPS = 5;

    /** A driver that is in place. */
    public static final int IN_PLACE = 2;

    /** A step of the ladder, and what shows it. */
    public record Standing(int step, String evidence) {}

    public ImplementationNote {
        phases = Set.copyOf(phases);
        drivers = Map.copyOf(drivers);
    }

    /**
     * Refuses what tells of a day to come, of no phase, or of somebody.
     *
     * @param namesNobody whether words hold no way to find a person
     * @throws dk.familiensplan.platform.rule.RuleBroken where a rule is broken
     */
    void refuseUnlessItTellsOfWhatWas(LocalDate today, Predicate<String> namesNobody) {
        if (day.isAfter(today)) {
            throw LeadershipRule.NOTE_TELLS_OF_WHAT_WAS.brokenAt("/day");
        }
        if (phases.isEmpty()) {
            throw LeadershipRule.NOTE_HAS_PHASE.brokenAt("/phases");
        }
        if (drivers.values().stream().anyMatch(level -> level < 0 || level > IN_PLACE)) {
            throw LeadershipRule.RATING_ON_SCALE.brokenAt("/drivers");
        }
        refuseNames(done, "/done", namesNobody);
        refuseNames(learnt, "/learnt", namesNobody);
        if (standing != null) {
            if (standing.step() < 1 || standing.step() > STEPS) {
                throw LeadershipRule.RATING_ON_SCALE.brokenAt("/standing/step");
            }
            refuseNames(standing.evidence(), "/standing/evidence", namesNobody);
        }
    }

    private static void refuseNames(String words, String pointer, Predicate<String> namesNobody) {
        if (!namesNobody.test(words)) {
            throw LeadershipRule.NAMES_NOBODY.brokenAt(pointer);
        }
    }
}
