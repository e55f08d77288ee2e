/**
 * The dis-integration grid: how each one round a family, the family itself included, sees a matter. Knows nothing of what
 * pulls apart in it.
 */
@NullMarked
package dk.familiensplan.grid;

import org.jspecify.annotations.NullMarked;
