/**
 * The contact gate: what agencies ask the coordinator to bring to the family, what they are answered, and the times when
 * they went past the coordinator. Knows nothing of how an answer reaches the agency.
 */
@NullMarked
package dk.familiensplan.contact;

import org.jspecify.annotations.NullMarked;
