package dk.familiensplan.plan;

import java.time.Instant;
import java.util.List;

/** The turns that plans have taken, and why. Every call is part of the caller's transaction. */
public interface PlanTurns {

    /** Writes one down. */
    void add(PlanTurned turn);

    /** Of a plan, newest first. */
    List<Taken> ofPlan(PlanId plan);

    /** A turn as it is read. */
    record Taken(Instant at, ChangingPlanStatus.Turn turn, TurnCause cause, String words, String by) {}
}
