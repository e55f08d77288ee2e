package dk.familiensplan.wave;

import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.report.DisclosureControl;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a leader is told of a wave: numbers, and none with fewer than five families behind it (ADR 0035).
 *
 * <p>While families come and go, their number is given to the nearest five; what came of the trials is not given before
 * the last of them is decided. So nobody reads one family out of the difference between yesterday and today.
 *
 * @param families null when they are fewer than five
 * @param exact whether that is the number itself
 * @param outcomes what came of how many trials, without what would tell of fewer than five; null before all are decided
 */
public record WaveFigures(
        @Nullable Integer families, boolean exact, @Nullable Map<TrialDecision, Integer> outcomes) {

    static WaveFigures of(Wave wave, List<WaveTrial> trials, LocalDate today) {
        boolean settled = !wave.isOn(today);
        if (!DisclosureControl.allows(trials.size())) {
            return new WaveFigures(null, settled, null);
        }
        return settled
                ? new WaveFigures(trials.size(), true, outcomes(wave, trials))
                : new WaveFigures((int) DisclosureControl.rounded(trials.size()), false, null);
    }

    private static @Nullable Map<TrialDecision, Integer> outcomes(Wave wave, List<WaveTrial> trials) {
        Map<TrialDecision, Integer> counted = new EnumMap<>(TrialDecision.class);
        for (TrialDecision decision : TrialDecision.values()) {
            counted.put(decision, 0);
        }
        for (WaveTrial trial : trials) {
            Optional<TrialDecision> outcome = trial.outcome(wave.until());
            if (outcome.isEmpty()) {
                return null;
            }
            counted.merge(outcome.get(), 1, Integer::sum);
        }
        Set<TrialDecision> hidden = DisclosureControl.hiddenAmongPartsOfATotal(counted);
        Map<TrialDecision, Integer> shown = new LinkedHashMap<>(counted);
        shown.keySet().removeAll(hidden);
        return shown;
    }
}
