package dk.familiensplan.workshop;

import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All workshops. Every call is part of the caller's transaction. */
public interface Workshops {

    /** Writes a new one. */
    void add(Workshop workshop);

    /** Writes a changed one. @return it as it stands now, with its new version */
    Workshop keep(Workshop workshop);

    /** The one with the id, as it stands. */
    Optional<Workshop> find(WorkshopId id);

    /** The one with the id, locked until the transaction ends. */
    Optional<Workshop> lock(WorkshopId id);

    /** A family's workshops, the newest first. */
    List<Workshop> ofPlan(PlanId plan, int atMost);

    /** Those of these plans that are not over, or have ideas that are nothing yet. */
    List<Workshop> open(Collection<PlanId> plans);
}
