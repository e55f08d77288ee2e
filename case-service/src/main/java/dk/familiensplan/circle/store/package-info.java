/** Circles in PostgreSQL. */
@NullMarked
package dk.familiensplan.circle.store;

import org.jspecify.annotations.NullMarked;
