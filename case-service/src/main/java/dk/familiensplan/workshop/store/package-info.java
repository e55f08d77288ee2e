/** Workshops in PostgreSQL. */
@NullMarked
package dk.familiensplan.workshop.store;

import org.jspecify.annotations.NullMarked;
