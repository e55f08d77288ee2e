/** Measures the whole product from outside, on the processes that a user starts; knows nothing of what is inside them. */
@NullMarked
package dk.familiensplan.benchmarks;

import org.jspecify.annotations.NullMarked;
