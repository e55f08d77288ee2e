/**
 * Leadership together: leaders say each for themselves what matters and what they do, and talk about the differences. Holds
 * nothing about families. Knows no screen and no wire.
 */
@NullMarked
package dk.familiensplan.leadership;

import org.jspecify.annotations.NullMarked;
