package dk.familiensplan.plan;

import java.util.List;

/** Who acts for whom today. A deputy does the work; the contact point of the plan stays its coordinator. */
public interface Deputies {

    /** The person, and the coordinators for whom the person acts today: whose plans are the person's work. */
    List<CoordinatorId> workOf(CoordinatorId person);
}
