/** The parties round a family: who they are and how they are reached. Knows nothing of plans. */
@NullMarked
package dk.familiensplan.agency;

import org.jspecify.annotations.NullMarked;
