/**
 * Who holds a plan: hand-over, deputy, and the unit's leader (invariants 2 and 3). It changes a plan only by the verbs of
 * {@link dk.familiensplan.plan}, and knows nothing of what the plan says.
 */
@NullMarked
package dk.familiensplan.coordination;

import org.jspecify.annotations.NullMarked;
