/**
 * A way of working that a unit tries with a limited number of families for a period, and then keeps, changes or stops;
 * the leader is told of numbers, and of none with fewer than five families behind it.
 */
@NullMarked
package dk.familiensplan.wave;

import org.jspecify.annotations.NullMarked;
