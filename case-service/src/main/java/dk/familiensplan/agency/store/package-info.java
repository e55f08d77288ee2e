/** The registry in PostgreSQL. */
@NullMarked
package dk.familiensplan.agency.store;

import org.jspecify.annotations.NullMarked;
