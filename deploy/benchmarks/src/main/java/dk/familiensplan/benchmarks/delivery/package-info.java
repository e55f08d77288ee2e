/** Measures how fast what was committed lies in the agencies' inboxes, beside a bare forwarder on the same broker. */
@NullMarked
package dk.familiensplan.benchmarks.delivery;

import org.jspecify.annotations.NullMarked;
