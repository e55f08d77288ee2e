/** The one clock that everything asks. */
@NullMarked
package dk.familiensplan.platform.time;

import org.jspecify.annotations.NullMarked;
