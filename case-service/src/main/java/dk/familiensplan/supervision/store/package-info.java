/** Supervision in PostgreSQL. */
@NullMarked
package dk.familiensplan.supervision.store;

import org.jspecify.annotations.NullMarked;
