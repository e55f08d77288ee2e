/**
 * Whether each agency's system takes what it is sent, so that one that is dead or slow delays no other: what is for it
 * waits with us, in order, until it answers again. Knows nothing of what the messages say.
 */
@NullMarked
package dk.familiensplan.circuit;

import org.jspecify.annotations.NullMarked;
