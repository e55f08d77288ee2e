package dk.familiensplan.pulse;

import dk.familiensplan.plan.PlanId;
import java.util.List;

/** All answers. Every call is part of the caller's transaction. */
public interface PulseAnswers {

    void add(PulseAnswer answer);

    /** Those of a family, newest first. */
    List<PulseAnswer> ofPlan(PlanId plan, int atMost);
}
