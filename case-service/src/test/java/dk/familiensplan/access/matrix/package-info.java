/** Every operation of the API against every standing that a caller can have, as docs/access-matrix.md declares it. */
@NullMarked
package dk.familiensplan.access.matrix;

import org.jspecify.annotations.NullMarked;
