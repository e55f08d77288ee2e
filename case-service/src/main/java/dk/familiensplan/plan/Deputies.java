package dk.familiensplan.plan;

import java.util.List;
import java.util.Optional;

/** Who acts for whom today. A deputy does the work; the contact point of the plan stays its coordinator. */
public interface Deputies {

    /** The person, and the coordinators for whom the person acts today: whose plans are the person's work. */
    List<CoordinatorId> workOf(CoordinatorId person);

    /** Who acts for the coordinator today, or else who will when the coordinator is away next. */
    Optional<String> deputyOf(CoordinatorId coordinator);
}
