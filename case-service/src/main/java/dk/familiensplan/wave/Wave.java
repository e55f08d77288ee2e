package dk.familiensplan.wave;

import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.plan.TrialDecision;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way of working that a unit tries with a limited number of families.
 *
 * @param version counts the changes; the ETag
 * @param authority the unit's municipality: units of two may be called the same
 * @param until the last day
 * @param mostFamilies how many families may be part of it
 * @param after the wave whose decision led to this one
 * @param ending null while nobody has decided what comes of it
 */
public record Wave(
        WaveId id,
        int version,
        String authority,
        String unit,
        Idea idea,
        LocalDate from,
        LocalDate until,
        int mostFamilies,
        @Nullable WaveId after,
        @Nullable Ending ending) {

    /**
     * What is tried.
     *
     * @param hypothesis what one believes it leads to
     * @param measure by what one will see whether it did
     */
    public record Idea(String name, String hypothesis, String measure) {}

    /** What came of it, and why. */
    public record Ending(TrialDecision decision, String reason, LocalDate on) {}

    /** Begins one; after another only when that was decided to go on. */
    static Wave start(
            WaveId id,
            String authority,
            String unit,
            Idea idea,
            LocalDate from,
            LocalDate until,
            int mostFamilies,
            @Nullable Wave after) {
        if (until.isBefore(from)) {
            throw WaveRule.PERIOD_RUNS_FORWARD.brokenAt("/until");
        }
        if (after != null
                && after.whatCameOfIt().map(Ending::decision).orElse(TrialDecision.STOP) == TrialDecision.STOP) {
            throw WaveRule.FOLLOWS_WHAT_GOES_ON.brokenAt("/after");
        }
        return new Wave(
                id, 1, authority, unit, idea, from, until, mostFamilies, after == null ? null : after.id(), null);
    }

    /** Whether families can still be taken in and out. */
    boolean isOn(LocalDate today) {
        return ending == null && !today.isAfter(until);
    }

    /** Whether its last day is over. */
    boolean hasRun(LocalDate today) {
        return today.isAfter(until);
    }

    boolean isOf(String authorityCode, @Nullable String unitId) {
        return authority.equals(authorityCode) && unit.equals(unitId);
    }

    /** Refuses a trial that cannot be part of it. */
    void refuseUnlessFits(OfIntervention trial, int families, LocalDate today) {
        if (!isOn(today)) {
            throw WaveRule.WAVE_IS_ON.broken();
        }
        LocalDate ends = trial.trialToDecide().orElseThrow(() -> WaveRule.IS_ON_TRIAL.brokenAt("/interventionId"));
        if (ends.isBefore(from) || ends.isAfter(until)) {
            throw WaveRule.TRIAL_ENDS_IN_WAVE.brokenAt("/interventionId");
        }
        if (families >= mostFamilies) {
            throw WaveRule.HAS_ROOM.broken();
        }
    }

    /** The same, decided. */
    Wave decide(TrialDecision decision, String reason, LocalDate today) {
        if (ending != null) {
            throw WaveRule.DECIDED_ONCE.broken();
        }
        if (decision != TrialDecision.STOP && !hasRun(today)) {
            throw WaveRule.DECIDED_WHEN_IT_HAS_RUN.broken();
        }
        return new Wave(
                id,
                version,
                authority,
                unit,
                idea,
                from,
                until,
                mostFamilies,
                after,
                new Ending(decision, reason, today));
    }

    /** What came of it, when that is decided. */
    public Optional<Ending> whatCameOfIt() {
        return Optional.ofNullable(ending);
    }
}
