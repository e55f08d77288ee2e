/** Whether this instance is alive and ready. */
@NullMarked
package dk.familiensplan.platform.health;

import org.jspecify.annotations.NullMarked;
