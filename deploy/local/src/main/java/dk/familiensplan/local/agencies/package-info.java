/** Stands in for the agencies' own systems; must know nothing of how the product makes or reads a message. */
@NullMarked
package dk.familiensplan.local.agencies;

import org.jspecify.annotations.NullMarked;
