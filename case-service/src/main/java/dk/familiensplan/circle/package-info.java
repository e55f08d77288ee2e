/**
 * Circles: a temporary group round one task, which decides by consent and is dissolved when the task is solved. The rounds of a
 * decision are a pure state machine. Knows no screen and no wire.
 */
@NullMarked
package dk.familiensplan.circle;

import org.jspecify.annotations.NullMarked;
