/** Starts the whole product on one machine, in order and checked, each part as a process of its own. */
@NullMarked
package dk.familiensplan.local;

import org.jspecify.annotations.NullMarked;
