package dk.familiensplan.wave;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.agency.People;
import dk.familiensplan.agency.Person;
import dk.familiensplan.plan.PlanId;
import dk.familiensplan.plan.PlanSnapshot;
import dk.familiensplan.plan.PlanSnapshot.OfIntervention;
import dk.familiensplan.plan.PlanStatus;
import dk.familiensplan.plan.Plans;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The coordinator lets a family's trial be part of a wave of her unit. */
@ApplicationScoped
@Transactional
public class JoiningWave {

    private static final int MOST = 100;

    private final Waves waves;
    private final Plans plans;
    private final People people;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    JoiningWave(
            Waves waves,
            Plans plans,
            People people,
            CurrentUser user,
            PlanAccess access,
            AuditLog audit,
            LiveEvents live,
            Clock clock) {
        this.waves = waves;
        this.plans = plans;
        this.people = people;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * A wave as a family's coordinator sees it.
     *
     * @param intervention the family's trial in it; null where it has none
     * @param joinable whether a trial of the family can become part of it
     */
    public record Open(Wave wave, @Nullable UUID intervention, boolean joinable) {}

    /** Those of the plan's unit that a trial can join, and those that one is part of; the latest first. */
    public List<Open> ofPlan(PlanId plan) {
        access.require(Operation.READ_PLAN, plan.value());
        audit.record(Deed.WAVES_READ, plan.value(), Purpose.COORDINATION);
        PlanSnapshot read = snapshot(plan);
        List<Wave> ofUnit = unit(read)
                .map(unit -> waves.ofUnit(read.authority(), unit, MOST))
                .orElse(List.of());
        Map<WaveId, List<WaveTrial>> trials = waves
                .trials(ofUnit.stream().map(Wave::id).toList())
                .stream()
                .collect(Collectors.groupingBy(WaveTrial::wave));
        return ofUnit.stream()
                .map(wave -> open(wave, plan, trials.getOrDefault(wave.id(), List.of())))
                .filter(open -> open.joinable() || open.intervention() != null)
                .toList();
    }

    /** The family's trial becomes part of it. */
    public void takeIn(PlanId plan, WaveId id, UUID intervention) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        PlanSnapshot read = snapshot(plan);
        if (read.status() != PlanStatus.ACTIVE) {
            throw WaveRule.PLAN_IS_ACTIVE.broken();
        }
        OfIntervention trial = read.interventions().stream()
                .filter(one -> one.id().equals(intervention))
                .findFirst()
                .orElseThrow(() -> WaveRule.IS_ON_TRIAL.brokenAt("/interventionId"));
        Wave wave = lock(id, read);
        List<WaveTrial> trials = waves.trials(List.of(id));
        if (trials.stream().anyMatch(one -> one.plan().equals(plan))) {
            throw WaveRule.ONCE_PER_FAMILY.broken();
        }
        wave.refuseUnlessFits(trial, trials.size(), today());
        waves.takeIn(id, plan, intervention);
        changed(Deed.WAVE_JOINED, plan);
    }

    /** The family is no longer part of it; only while it is on. */
    public void takeOut(PlanId plan, WaveId id) {
        access.require(Operation.CHANGE_PLAN, plan.value());
        if (!lock(id, snapshot(plan)).isOn(today())) {
            throw WaveRule.WAVE_IS_ON.broken();
        }
        waves.takeOut(id, plan);
        changed(Deed.WAVE_LEFT, plan);
    }

    private Open open(Wave wave, PlanId plan, List<WaveTrial> trials) {
        UUID ours = trials.stream()
                .filter(trial -> trial.plan().equals(plan))
                .map(WaveTrial::intervention)
                .findFirst()
                .orElse(null);
        return new Open(wave, ours, ours == null && wave.isOn(today()) && trials.size() < wave.mostFamilies());
    }

    private Wave lock(WaveId id, PlanSnapshot plan) {
        return waves.lock(id)
                .filter(wave -> wave.isOf(plan.authority(), unit(plan).orElse(null)))
                .orElseThrow(WaveRule.WAVE_EXISTS::broken);
    }

    private Optional<String> unit(PlanSnapshot plan) {
        return people.bySubject(plan.coordinator()).map(Person::unit);
    }

    private PlanSnapshot snapshot(PlanId plan) {
        return plans.read(plan).orElseThrow(WaveRule.WAVE_EXISTS::broken);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }

    private void changed(Deed deed, PlanId plan) {
        audit.record(deed, plan.value(), Purpose.COORDINATION);
        live.tell(List.of(user.subject()), "plan", plan.value());
    }
}
