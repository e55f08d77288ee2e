package dk.familiensplan.wave;

import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All waves, and the trials in them. Every call is part of the caller's transaction. */
public interface Waves {

    /** Writes a new one. */
    void add(Wave wave);

    /** Writes what came of one. @return it as it stands now, with its new version */
    Wave keep(Wave wave);

    /** The one with the id, as it stands. */
    Optional<Wave> find(WaveId id);

    /** The one with the id, locked until the transaction ends. */
    Optional<Wave> lock(WaveId id);

    /** A unit's, the latest first. */
    List<Wave> ofUnit(String authority, String unit, int atMost);

    /** The trials in these. */
    List<WaveTrial> trials(Collection<WaveId> waves);

    /** A family's trial becomes part of one. */
    void takeIn(WaveId wave, PlanId plan, UUID intervention);

    /** A family is no longer part of one. */
    void takeOut(WaveId wave, PlanId plan);
}
