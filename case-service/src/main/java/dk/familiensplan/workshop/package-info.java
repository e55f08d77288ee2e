/**
 * A workshop in three spaces: the family's side first, then the professionals', then the border land between them, where
 * each idea serves a wish of the family and becomes something in the plan. The order of the spaces is pure.
 */
@NullMarked
package dk.familiensplan.workshop;

import org.jspecify.annotations.NullMarked;
