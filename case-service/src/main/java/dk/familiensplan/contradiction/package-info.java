/**
 * What pulls against each other round a family: found by explicit rules that say what they rest on, or marked by hand, and
 * followed up until it is settled. Concludes nothing from what words mean.
 */
@NullMarked
package dk.familiensplan.contradiction;

import org.jspecify.annotations.NullMarked;
