/**
 * What stands in a family's way and needs a leader: a law, money, a system, a full team, a habit. Each has an owner and a
 * clock. Knows nothing of what raised it, and shows nobody's name to an owner.
 */
@NullMarked
package dk.familiensplan.obstacle;

import org.jspecify.annotations.NullMarked;
