package dk.familiensplan.contradiction;

import dk.familiensplan.plan.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All contradictions that somebody has taken up. Every call is part of the caller's transaction. */
public interface Contradictions {

    /** Those of these plans, settled ones too, oldest first. */
    Map<PlanId, List<Contradiction>> ofPlans(Collection<PlanId> plans);

    /** Writes a new one, constraints checked here and now. */
    void add(Contradiction contradiction);

    /**
     * Writes a change.
     *
     * @return false when somebody else has written in the meantime
     */
    boolean keep(Contradiction contradiction);
}
