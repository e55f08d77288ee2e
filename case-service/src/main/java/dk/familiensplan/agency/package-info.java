/**
 * The authorities, their agencies and their people, as an operator has configured them: who the parties round a family
 * are, and how they are reached. Knows nothing of plans.
 */
@NullMarked
package dk.familiensplan.agency;

import org.jspecify.annotations.NullMarked;
