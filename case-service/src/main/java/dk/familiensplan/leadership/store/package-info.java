/** Leadership together in PostgreSQL. */
@NullMarked
package dk.familiensplan.leadership.store;

import org.jspecify.annotations.NullMarked;
