/**
 * Times that agencies ask of a family: proposed, fitted into the family's calendar, and followed until they are over or
 * called off. Knows nothing of what is said at them.
 */
@NullMarked
package dk.familiensplan.appointment;

import org.jspecify.annotations.NullMarked;
