package dk.familiensplan.promise;

import dk.familiensplan.plan.PlanId;
import java.util.List;

/** All evaluations of promises; only added to. Every call is part of the caller's transaction. */
public interface PromiseEvaluations {

    /** False when there is one with its id already. */
    boolean add(PromiseEvaluation evaluation);

    /** Those of a plan, in the order of the days. */
    List<PromiseEvaluation> ofPlan(PlanId plan);
}
