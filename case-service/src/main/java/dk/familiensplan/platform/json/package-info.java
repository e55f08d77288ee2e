/** How JSON is read and written: strictly, and the same everywhere. */
@NullMarked
package dk.familiensplan.platform.json;

import org.jspecify.annotations.NullMarked;
