/**
 * The one plan of one family: who is in it, what they want, who helps with what, and what they have said yes to. Every
 * committed change is kept as a revision. Knows nothing of messages, formats or screens.
 */
@NullMarked
package dk.familiensplan.plan;

import org.jspecify.annotations.NullMarked;
