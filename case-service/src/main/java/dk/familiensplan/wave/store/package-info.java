/** Waves in PostgreSQL. */
@NullMarked
package dk.familiensplan.wave.store;

import org.jspecify.annotations.NullMarked;
