package dk.familiensplan.wave.store;

import dk.familiensplan.platform.database.ConstraintMeanings;
import dk.familiensplan.wave.WaveRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rules of waves that the database upholds. */
@ApplicationScoped
public class WaveConstraints implements ConstraintMeanings {

    @Override
    public Map<String, WaveRule> meanings() {
        return Map.of(
                "wave_pkey", WaveRule.ID_USED_ONCE,
                "wave_runs_forward", WaveRule.PERIOD_RUNS_FORWARD,
                "wave_followed_once", WaveRule.FOLLOWED_ONCE,
                "wave_trial_once_per_family", WaveRule.ONCE_PER_FAMILY);
    }
}
