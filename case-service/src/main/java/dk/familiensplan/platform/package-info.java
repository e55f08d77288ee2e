/** What every feature stands on, and nothing that knows of families. */
@NullMarked
package dk.familiensplan.platform;

import org.jspecify.annotations.NullMarked;
