package dk.familiensplan.work;

import dk.familiensplan.plan.PlanId;
import dk.familiensplan.wave.LeadingWaves;
import dk.familiensplan.wave.Wave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a wave asks of the unit's leader: that somebody says what comes of it. Each family's trial waits for its coordinator. */
@ApplicationScoped
@Transactional
class DueOfWave implements DueSource {

    private final LeadingWaves waves;

    @Inject
    DueOfWave(LeadingWaves waves) {
        this.waves = waves;
    }

    @Override
    public List<WorkItem> dueIn(Collection<PlanId> plans, ZoneId zone, Instant now) {
        return waves.toDecide().stream()
                .flatMap(wave -> of(wave, zone, now).stream())
                .toList();
    }

    static Optional<WorkItem> of(Wave wave, ZoneId zone, Instant now) {
        Instant over = wave.until().plusDays(1).atStartOfDay(zone).toInstant();
        Instant shownFrom = over.minus(Urgency.TRIAL_AHEAD);
        return now.isBefore(shownFrom)
                ? Optional.empty()
                : Optional.of(new WorkItem(
                        "wave-" + wave.id(),
                        new Urgency(WorkKind.WAVE_DECISION, false, shownFrom, over),
                        null,
                        null,
                        null,
                        new WorkItem.InPlan(wave.idea().name(), null)));
    }
}
