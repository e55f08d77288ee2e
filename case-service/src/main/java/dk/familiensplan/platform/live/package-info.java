/** Tells signed-in people that something changed, as it happens; ids only. */
@NullMarked
package dk.familiensplan.platform.live;

import org.jspecify.annotations.NullMarked;
