package dk.familiensplan.wave;

import dk.familiensplan.plan.InterventionState;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.TrialDecision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A family's trial that is part of a wave, as it stands in the plan. */
public record WaveTrial(
        WaveId wave,
        PlanId plan,
        UUID intervention,
        InterventionState state,
        @Nullable LocalDate trialUntil,
        @Nullable TrialDecision decision) {

    /** What came of it; nothing while it is tried. What is tried on after the wave is kept for now. */
    Optional<TrialDecision> outcome(LocalDate waveUntil) {
        if (state.isOver()) {
            return Optional.of(TrialDecision.STOP);
        }
        boolean goesOn = trialUntil == null || trialUntil.isAfter(waveUntil);
        return decision == null && goesOn ? Optional.of(TrialDecision.KEEP) : Optional.ofNullable(decision);
    }
}
