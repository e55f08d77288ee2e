/**
 * What needs the coordinator now, derived from the state and never stored, in the order of what goes wrong if nothing is
 * done. Changes nothing but what has been seen.
 */
@NullMarked
package dk.familiensplan.work;

import org.jspecify.annotations.NullMarked;
