package dk.familiensplan.wave;

import dk.familiensplan.access.AuditLog;
import dk.familiensplan.access.Caller;
import dk.familiensplan.access.CurrentUser;
import dk.familiensplan.access.Deed;
import dk.familiensplan.access.Operation;
import dk.familiensplan.access.PlanAccess;
import dk.familiensplan.access.Purpose;
import dk.familiensplan.access.Relation;
import dk.familiensplan.access.Role;
import dk.familiensplan.plan.TrialDecision;
import dk.familiensplan.platform.live.LiveEvents;
import dk.familiensplan.platform.rest.VersionTag;
import dk.familiensplan.platform.time.TimeSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The leader of a unit begins waves, sees in numbers how they go, and decides what comes of them. */
@ApplicationScoped
@Transactional
public class LeadingWaves {

    private static final int MOST = 100;

    private final Waves waves;
    private final CurrentUser user;
    private final PlanAccess access;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Inject
    LeadingWaves(Waves waves, CurrentUser user, PlanAccess access, AuditLog audit, LiveEvents live, Clock clock) {
        this.waves = waves;
        this.user = user;
        this.access = access;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** A wave, and what may be told of the families in it. */
    public record Seen(Wave wave, WaveFigures figures) {}

    /** Those of the caller's unit, the latest first. */
    public List<Seen> read() {
        Caller leader = access.require(Operation.LEAD_WAVES, Set.of(Relation.NONE));
        audit.record(Deed.WAVES_READ, null, Purpose.COORDINATION);
        String unit = leader.unitId();
        return unit == null ? List.of() : seen(waves.ofUnit(leader.authority(), unit, MOST));
    }

    /** The one, as its leader sees it. */
    public Seen see(WaveId id) {
        return seen(List.of(waves.find(id).orElseThrow())).get(0);
    }

    /** Begins one in the caller's unit. */
    public WaveId start(
            WaveId id, Wave.Idea idea, LocalDate from, LocalDate until, int mostFamilies, @Nullable WaveId after) {
        Caller leader = access.require(Operation.LEAD_WAVES, Set.of(Relation.NONE));
        String unit = leader.unitId();
        if (unit == null) {
            throw WaveRule.LEADS_A_UNIT.broken();
        }
        Wave before = after == null
                ? null
                : waves.lock(after)
                        .filter(wave -> wave.isOf(leader.authority(), unit))
                        .orElseThrow(() -> WaveRule.FOLLOWS_WHAT_GOES_ON.brokenAt("/after"));
        waves.add(Wave.start(id, leader.authority(), unit, idea, from, until, mostFamilies, before));
        changed();
        return id;
    }

    /** Keeps, changes or stops it. */
    public void decide(WaveId id, VersionTag expected, TrialDecision decision, String reason) {
        Wave wave = waves.lock(id).orElseThrow(() -> access.unknown(Operation.DECIDE_WAVE));
        Caller caller = user.caller();
        access.require(
                Operation.DECIDE_WAVE,
                Set.of(wave.isOf(caller.authority(), caller.unitId()) ? Relation.LEADS_UNIT : Relation.NONE));
        expected.requireSameAs(wave.version());
        waves.keep(wave.decide(decision, reason, today()));
        changed();
    }

    /** Those of the unit that the caller leads and of which nobody has said what comes of them; none for who leads none. */
    public List<Wave> toDecide() {
        Caller caller = user.caller();
        String unit = caller.unitId();
        return unit == null || !caller.has(Role.UNIT_LEADER)
                ? List.of()
                : waves.ofUnit(caller.authority(), unit, MOST).stream()
                        .filter(wave -> wave.whatCameOfIt().isEmpty())
                        .toList();
    }

    private List<Seen> seen(List<Wave> found) {
        Map<WaveId, List<WaveTrial>> trials = waves
                .trials(found.stream().map(Wave::id).toList())
                .stream()
                .collect(Collectors.groupingBy(WaveTrial::wave));
        return found.stream()
                .map(wave -> new Seen(wave, WaveFigures.of(wave, trials.getOrDefault(wave.id(), List.of()), today())))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeSource.DANISH);
    }

    private void changed() {
        audit.record(Deed.WAVE_CHANGED, null, Purpose.COORDINATION);
        live.tell(List.of(user.subject()), "my-day", null);
    }
}
