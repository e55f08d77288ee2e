/** Kills processes in the middle of the work, and counts what was lost, doubled or left half done. */
@NullMarked
package dk.familiensplan.benchmarks.kill;

import org.jspecify.annotations.NullMarked;
