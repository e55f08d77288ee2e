/** How the steps are kept in PostgreSQL. */
@NullMarked
package dk.familiensplan.journey.store;

import org.jspecify.annotations.NullMarked;
