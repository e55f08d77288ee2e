package dk.familiensplan.plan;

import java.util.List;

/** Where people have gone on. Every call is part of the caller's transaction. */
public interface PlanLinks {

    /** Writes one down. */
    void add(PlanLink link);

    /** From or to a plan, newest first. */
    List<PlanLink> of(PlanId plan);
}
