package dk.familiensplan.coordination;

import dk.familiensplan.plan.CoordinatorId;
import dk.familiensplan.plan.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All hand-overs. Every call is part of the caller's transaction; who decides one locks its plan first, then it. */
public interface HandOvers {

    /** Refused when the plan is on its way already. */
    void add(HandOver handOver);

    /** Writes a change now, so that who comes too late hears of it. */
    void keep(HandOver handOver);

    /** To be read. */
    Optional<HandOver> find(HandOverId id);

    /** To be decided: nobody else decides it until the transaction ends. */
    Optional<HandOver> lock(HandOverId id);

    /** The one that is under way for a plan, to be decided. */
    Optional<HandOver> lockUnderWay(PlanId plan);

    /** Of a plan, newest first. */
    List<HandOver> ofPlan(PlanId plan);

    /** Under way, to or from the coordinator. */
    List<HandOver> underWay(CoordinatorId coordinator);

    /** Accepted, and their time has come. */
    List<HandOverId> due(Instant now, int atMost);
}
