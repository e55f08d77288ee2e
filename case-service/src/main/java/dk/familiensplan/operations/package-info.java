/**
 * Running the product: how it goes with each agency's system, what could not be delivered or taken in, and what an
 * administrator does about it. Knows no family: what is shown here names none.
 */
@NullMarked
package dk.familiensplan.operations;

import org.jspecify.annotations.NullMarked;
